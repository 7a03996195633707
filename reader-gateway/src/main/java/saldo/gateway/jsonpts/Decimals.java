package saldo.gateway.jsonpts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import saldo.schemas.Money;
import saldo.schemas.MoneyText;

/**
 * The decimals of jsonPTS as the whole numbers that we count in, and back. Nothing is ever a binary
 * fraction on the way. Quantities and amounts are exact or nothing; only unit prices are rounded.
 */
public final class Decimals {
  private static final int ML_DIGITS = 3;
  private static final int MILLI_DIGITS = 3;

  /** Longer numbers are somebody's mistake, and would not fit where they are added up. */
  private static final int MOST_DIGITS = 15;

  private Decimals() {}

  /**
   * Litres in millilitres.
   *
   * @return empty if it is negative, finer than a millilitre, or too large to be true
   */
  public static OptionalLong millilitres(BigDecimal litres) {
    return exact(litres, ML_DIGITS);
  }

  /**
   * An amount in minor units.
   *
   * @param currency ISO 4217, which says how many decimals a minor unit has
   * @return empty if it is negative, finer than a minor unit, or too large to be true
   */
  public static OptionalLong minor(BigDecimal amount, String currency) {
    return exact(amount, digits(currency));
  }

  /**
   * The price of a litre in thousandths of a minor unit, rounded half up if it is finer. It is kept
   * for people; what a filling costs is its amount.
   *
   * @return empty if it is negative or too large to be true
   */
  public static OptionalLong unitMilliMinor(BigDecimal price, String currency) {
    int digits = digits(currency) + MILLI_DIGITS;
    return isHuge(price)
        ? OptionalLong.empty()
        : exact(price.setScale(Math.min(price.scale(), digits), RoundingMode.HALF_UP), digits);
  }

  /** An amount as jsonPTS writes it, with the decimals of its currency. */
  public static BigDecimal decimal(Money money) {
    return new BigDecimal(MoneyText.decimal(money));
  }

  private static int digits(String currency) {
    return decimal(Money.of(0, currency)).scale();
  }

  private static OptionalLong exact(BigDecimal value, int digits) {
    if (value.signum() == 0) {
      return OptionalLong.of(0);
    }
    if (value.signum() < 0 || isHuge(value)) {
      return OptionalLong.empty();
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() > digits
        ? OptionalLong.empty()
        : OptionalLong.of(stripped.movePointRight(digits).longValueExact());
  }

  /** Asked before any arithmetic: 1E999999999 is short to write, and takes a gigabyte to hold. */
  private static boolean isHuge(BigDecimal value) {
    return (long) value.precision() - value.scale() > MOST_DIGITS;
  }
}
