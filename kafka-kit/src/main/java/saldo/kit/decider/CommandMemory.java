package saldo.kit.decider;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;

/**
 * What was answered to each command, for {@link #RETENTION}: the reason why a repeat has no second
 * effect. A value is the time (8 bytes), a fingerprint of the command (16) and the outcome.
 */
public final class CommandMemory {
  /** Longer than any till, spool or bank keeps retrying, and than a month's bookkeeping. */
  public static final Duration RETENTION = Duration.ofDays(35);

  private static final int PREFIX = Long.BYTES + Fingerprint.LENGTH;

  /** Entries looked at in one go when forgetting: about two milliseconds of work. */
  private static final int SLICE = 2_000;

  private final KeyValueStore<Bytes, byte[]> store;
  private @Nullable Bytes cursor;

  CommandMemory(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /**
   * What was answered.
   *
   * @param fingerprint of the command that was answered
   * @param outcome as it was written
   */
  record Remembered(byte[] fingerprint, byte[] outcome) {
    boolean isOf(byte[] other) {
      return Arrays.equals(fingerprint, other);
    }
  }

  /** The outcome of a command as it was written; empty if it is unknown or forgotten. */
  public Optional<byte[]> outcome(LedgerId ledger, CommandId command) {
    Remembered remembered = find(key(ledger, command));
    return remembered == null ? Optional.empty() : Optional.of(remembered.outcome());
  }

  /** The key under which a command is remembered. */
  public static Bytes key(LedgerId ledger, CommandId command) {
    return Bytes.wrap((ledger.value() + "|" + command.value()).getBytes(StandardCharsets.UTF_8));
  }

  /** The outcome within a remembered value, for readers of the store. */
  public static byte[] outcomeOf(byte[] value) {
    return Arrays.copyOfRange(value, PREFIX, value.length);
  }

  @Nullable Remembered find(Bytes key) {
    byte[] value = store.get(key);
    return value == null
        ? null
        : new Remembered(Arrays.copyOfRange(value, Long.BYTES, PREFIX), outcomeOf(value));
  }

  void remember(Bytes key, Instant at, byte[] fingerprint, byte[] outcome) {
    store.put(
        key,
        ByteBuffer.allocate(PREFIX + outcome.length)
            .putLong(at.toEpochMilli())
            .put(fingerprint)
            .put(outcome)
            .array());
  }

  /** Forgets what is too old, a slice at a time, round and round. */
  void forgetSome(Instant now) {
    long oldest = now.minus(RETENTION).toEpochMilli();
    int seen = 0;
    try (KeyValueIterator<Bytes, byte[]> entries = store.range(cursor, null)) {
      while (entries.hasNext() && seen < SLICE) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        if (ByteBuffer.wrap(entry.value).getLong() < oldest) {
          store.delete(entry.key);
        }
        cursor = entry.key;
        seen++;
      }
      if (!entries.hasNext()) {
        cursor = null;
      }
    }
  }
}
