package saldo.kit.decider;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saldo.schemas.Money;
import saldo.schemas.MoneyText;

/** How a refusal is put into words: its details for programs, its sentence for people. */
public final class Wording {
  private static final int PAIR = 2;
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,18}) ([A-Z]{3})");

  private Wording() {}

  /** Name, value, name, value… in reading order; an amount becomes "250 EUR", in minor units. */
  public static Map<String, String> details(Object... namesAndValues) {
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += PAIR) {
      details.put(namesAndValues[i].toString(), text(namesAndValues[i + 1]));
    }
    return details;
  }

  /**
   * The sentence with each {@code {name}} replaced by its detail, amounts in decimals; what was
   * refused in a bulk is named by its {@code position}.
   */
  public static String sentence(String pattern, Map<String, String> details) {
    String sentence =
        NAME.matcher(pattern)
            .replaceAll(named ->
                Matcher.quoteReplacement(
                    readable(details.getOrDefault(named.group(1), named.group()))));
    String position = details.get("position");
    return position != null ? "Entry " + position + ": " + sentence : sentence;
  }

  /** Details carry minor units for programs; a person reads 2.50 EUR. */
  private static String readable(String detail) {
    Matcher amount = AMOUNT.matcher(detail);
    return amount.matches()
        ? MoneyText.of(Money.of(Long.parseLong(amount.group(1)), amount.group(2)))
        : detail;
  }

  private static String text(Object value) {
    return value instanceof Money money ? money.minor() + " " + money.currency() : value.toString();
  }
}
