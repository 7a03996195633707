package saldo.gateway.fuel.view;

import static java.nio.charset.StandardCharsets.UTF_8;

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
