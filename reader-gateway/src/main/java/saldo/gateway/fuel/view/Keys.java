package saldo.gateway.fuel.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;

/** Keys of the view. */
final class Keys {
  private Keys() {}

  /** The parts with bars between them. */
  static byte[] of(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(text.isEmpty() ? "" : "|").append(part);
    }
    return text.toString().getBytes(UTF_8);
  }

  /** A number as a value. */
  static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  /** The number in a value; 0 if there is none. */
  static long number(byte @Nullable [] value) {
    return value == null ? 0 : ByteBuffer.wrap(value).getLong();
  }

  /** Whose odometer it is if a card has no vehicle; nobody's without a card. */
  static @Nullable String driver(@Nullable CardNumber card) {
    return card == null ? null : "card:" + card;
  }

  /** What all keys of a ledger begin with. */
  static byte[] within(Object... parts) {
    byte[] key = of(parts);
    byte[] prefix = Arrays.copyOf(key, key.length + 1);
    prefix[key.length] = '|';
    return prefix;
  }
}
