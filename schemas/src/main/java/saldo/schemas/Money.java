package saldo.schemas;

import org.jspecify.annotations.Nullable;

/**
 * An amount in minor units (cents, öre) of an ISO 4217 currency. Signed: in a posting a credit is
 * positive and a debit negative.
 *
 * @param minor minor units, any long but the smallest, which has no mirror image
 * @param currency three capital letters
 */
public record Money(long minor, String currency) {
  public Money {
    if (minor == Long.MIN_VALUE) {
      throw new IllegalArgumentException("an amount is at least " + -Long.MAX_VALUE + ": " + minor);
    }
    if (!isCurrency(currency)) {
      throw new IllegalArgumentException(
          "currency must be three capital letters as in ISO 4217, such as EUR: " + currency);
    }
  }

  public static Money of(long minor, String currency) {
    return new Money(minor, currency);
  }

  public Money negated() {
    return new Money(-minor, currency);
  }

  /** Whether a text is three capital letters. */
  public static boolean isCurrency(@Nullable String text) {
    return text != null
        && text.length() == 3
        && isCapital(text.charAt(0))
        && isCapital(text.charAt(1))
        && isCapital(text.charAt(2));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
