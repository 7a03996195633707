package saldo.reporting.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whole numbers of minor units, millilitres and thousandths as decimal figures. */
final class Figures {
  private static final int USUAL_DIGITS = 2;
  private static final int ML_DIGITS = 3;
  private static final int SHOWN_ML_DIGITS = 2;
  private static final int MILLI_DIGITS = 3;

  private Figures() {}

  /** How many digits an amount has after the point, such as 2 for EUR; 2 if it is no currency. */
  static int digits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return USUAL_DIGITS;
    }
  }

  /** An amount in major units, exactly. */
  static BigDecimal amount(long minor, String currency) {
    return BigDecimal.valueOf(minor, digits(currency));
  }

  /** Litres, exactly. */
  static BigDecimal litres(long millilitres) {
    return BigDecimal.valueOf(millilitres, ML_DIGITS);
  }

  /** The price of a litre in major units, exactly. */
  static BigDecimal unitPrice(long milliMinor, String currency) {
    return BigDecimal.valueOf(milliMinor, digits(currency) + MILLI_DIGITS);
  }

  /** As people read it: 1,234.50 and −7.00. */
  static String shownAmount(long minor, String currency) {
    return shown(amount(minor, currency), digits(currency));
  }

  /** Litres with two digits, as pumps show them; rounded half up. */
  static String shownLitres(@Nullable Long millilitres) {
    return millilitres == null
        ? ""
        : shown(litres(millilitres).setScale(SHOWN_ML_DIGITS, RoundingMode.HALF_UP), 2);
  }

  /** A price with three digits, as stations show it; rounded half up. */
  static String shownPrice(@Nullable Long milliMinor, String currency) {
    int digits = digits(currency) + 1;
    return milliMinor == null
        ? ""
        : shown(unitPrice(milliMinor, currency).setScale(digits, RoundingMode.HALF_UP), digits);
  }

  private static String shown(BigDecimal figure, int digits) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(figure).replace('-', '\u2212');
  }
}
