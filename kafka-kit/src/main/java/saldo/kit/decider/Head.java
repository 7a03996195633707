package saldo.kit.decider;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * The end of a ledger's journal: the last number, when it was booked, and the hash chain up to it.
 */
record Head(long seq, Instant bookedAt, byte[] chain) {
  static final Head START = new Head(0, Instant.EPOCH, new byte[Chain.LENGTH]);

  byte[] toBytes() {
    return ByteBuffer.allocate(2 * Long.BYTES + Chain.LENGTH)
        .putLong(seq)
        .putLong(bookedAt.toEpochMilli())
        .put(chain)
        .array();
  }

  static Head fromBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long seq = buffer.getLong();
    Instant bookedAt = Instant.ofEpochMilli(buffer.getLong());
    byte[] chain = new byte[Chain.LENGTH];
    buffer.get(chain);
    return new Head(seq, bookedAt, chain);
  }
}
