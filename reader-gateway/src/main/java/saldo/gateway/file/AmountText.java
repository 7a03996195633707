package saldo.gateway.file;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as a file writes them. */
final class AmountText {
  private static final int MOST_WHOLE_DIGITS = 13;

  private final Pattern pattern;
  private final int decimals;

  /**
   * @param decimals how many decimal places the currency has
   * @param mark between whole and part
   */
  AmountText(int decimals, String mark) {
    this.decimals = decimals;
    this.pattern =
        Pattern.compile(
            "(-?)([0-9]{1,%d})(?:%s([0-9]{0,%d}))?"
                .formatted(MOST_WHOLE_DIGITS, Pattern.quote(mark), decimals));
  }

  /** Reads minor units; empty if it is no amount, or has more decimals than the currency. */
  OptionalLong read(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    String part = matcher.group(3) == null ? "" : matcher.group(3);
    long minor = Long.parseLong(matcher.group(2) + part + "0".repeat(decimals - part.length()));
    return OptionalLong.of(matcher.group(1).isEmpty() ? minor : -minor);
  }
}
