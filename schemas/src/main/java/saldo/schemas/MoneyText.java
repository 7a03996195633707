package saldo.schemas;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** Amounts for people to read. */
public final class MoneyText {
  private static final int USUAL_DIGITS = 2;

  /** A code that is no currency is looked up as quickly as one that is. */
  private static final Map<String, Integer> DIGITS =
      Currency.getAvailableCurrencies().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

  private MoneyText() {}

  /** With the decimals of its currency (ISO 4217), such as {@code 2.50 EUR} or {@code 250 JPY}. */
  public static String of(Money money) {
    return decimal(money) + " " + money.currency();
  }

  /** The number alone, such as {@code -2.50}. */
  public static String decimal(Money money) {
    int digits = Math.max(0, DIGITS.getOrDefault(money.currency(), USUAL_DIGITS));
    return BigDecimal.valueOf(money.minor(), digits).toPlainString();
  }
}
