package saldo.gateway.spool;

import java.nio.ByteBuffer;

/**
 * Where the queue ends.
 *
 * @param position of the next record
 * @param bytes of all records so far, since the spool was made
 */
record Tail(long position, long bytes) {
  static final Tail START = new Tail(0, 0);

  byte[] encoded() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(position).putLong(bytes).array();
  }

  static Tail decoded(byte[] encoded) {
    ByteBuffer in = ByteBuffer.wrap(encoded);
    return new Tail(in.getLong(), in.getLong());
  }
}
