package saldo.cards.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Keys of the read model; numbers are big-endian, so that the order of bytes is theirs. */
final class Keys {
  private Keys() {}

  /** The parts with bars between them. */
  static byte[] of(Object... parts) {
    return text(parts).getBytes(UTF_8);
  }

  /** What all keys that begin with these parts, and have more, begin with. */
  static byte[] within(Object... parts) {
    return (text(parts) + "|").getBytes(UTF_8);
  }

  static byte[] numbered(byte[] prefix, long number) {
    return ByteBuffer.allocate(prefix.length + Long.BYTES).put(prefix).putLong(number).array();
  }

  static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  static long number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }

  /** The least key greater than this one. */
  static byte[] after(byte[] key) {
    return Arrays.copyOf(key, key.length + 1);
  }

  private static String text(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(text.isEmpty() ? "" : "|").append(part);
    }
    return text.toString();
  }
}
