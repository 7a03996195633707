package saldo.cards.domain.card;

import java.util.LinkedHashMap;
import java.util.Map;
import saldo.schemas.Money;

/** The numbers and names that explain a refusal. */
final class Details {
  private static final int PAIR = 2;

  private Details() {}

  /** Name, value, name, value… in reading order; an amount becomes "250 EUR", in minor units. */
  static Map<String, String> of(Object... namesAndValues) {
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += PAIR) {
      details.put(namesAndValues[i].toString(), text(namesAndValues[i + 1]));
    }
    return details;
  }

  private static String text(Object value) {
    return value instanceof Money money ? money.minor() + " " + money.currency() : value.toString();
  }
}
