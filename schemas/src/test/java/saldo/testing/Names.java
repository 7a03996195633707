package saldo.testing;

import java.util.Locale;

/** How Java names are written elsewhere. */
public final class Names {
  private Names() {}

  /** A class's simple name in lower case with hyphens, as types are named on the wire. */
  public static String kebab(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
