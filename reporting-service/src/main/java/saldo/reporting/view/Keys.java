package saldo.reporting.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** Keys of the read model; numbers are big-endian, so that the order of bytes is theirs. */
final class Keys {
  private static final String SEPARATOR = "|";
  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private Keys() {}

  /** The parts with bars between them. */
  static byte[] of(Object... parts) {
    return text(parts).getBytes(UTF_8);
  }

  /** What all keys that begin with these parts, and have more, begin with. */
  static byte[] within(Object... parts) {
    return (text(parts) + SEPARATOR).getBytes(UTF_8);
  }

  static byte[] numbered(byte[] prefix, long number) {
    return ByteBuffer.allocate(prefix.length + Long.BYTES).put(prefix).putLong(number).array();
  }

  /** A key by time; nothing was booked before 1970, and a far future counts as the last time. */
  static byte[] timed(byte[] prefix, Instant at) {
    long millis =
        at.isBefore(Instant.EPOCH) ? 0 : at.isAfter(LAST) ? Long.MAX_VALUE : at.toEpochMilli();
    return numbered(prefix, millis);
  }

  /** Both, one after the other. */
  static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  static long number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }

  /** The number at the end of a key. */
  static long lastNumber(byte[] key) {
    return ByteBuffer.wrap(key, key.length - Long.BYTES, Long.BYTES).getLong();
  }

  /** What of a key follows a prefix. */
  static String end(byte[] key, int prefix) {
    return new String(key, prefix, key.length - prefix, UTF_8);
  }

  /** The least key greater than this one. */
  static byte[] after(byte[] key) {
    return Arrays.copyOf(key, key.length + 1);
  }

  private static String text(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(text.isEmpty() ? "" : SEPARATOR).append(part);
    }
    return text.toString();
  }
}
