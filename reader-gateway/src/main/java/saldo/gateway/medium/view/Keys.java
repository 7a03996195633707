package saldo.gateway.medium.view;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Keys of the view; each begins with the ledger. */
final class Keys {
  private static final String BAR = "|";

  private Keys() {}

  /** The parts with bars between them. */
  static byte[] of(Object first, Object... parts) {
    return joined(first, parts).toString().getBytes(UTF_8);
  }

  /** What all keys begin with that begin with these parts. */
  static byte[] within(Object first, Object... parts) {
    return joined(first, parts).append(BAR).toString().getBytes(UTF_8);
  }

  private static StringBuilder joined(Object first, Object... parts) {
    StringBuilder text = new StringBuilder().append(first);
    for (Object part : parts) {
      text.append(BAR).append(part);
    }
    return text;
  }
}
