package saldo.ledger.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names of the language are written in the details of a refusal. */
final class Wire {
  private Wire() {}

  static String name(@Nullable Enum<?> constant) {
    return constant == null ? "none" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
