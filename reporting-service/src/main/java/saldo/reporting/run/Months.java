package saldo.reporting.run;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Calendar months in an issuer's time zone. */
public final class Months {
  private Months() {}

  /**
   * The first moment after a month.
   *
   * @param month such as 2026-10
   * @throws IllegalArgumentException if it is none
   */
  public static Instant end(String month, ZoneId zone) {
    try {
      return YearMonth.parse(month).plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a month is written as 2026-10: " + month, e);
    }
  }

  /** The month before the one in which a moment lies. */
  public static YearMonth before(Instant now, ZoneId zone) {
    return YearMonth.from(now.atZone(zone)).minusMonths(1);
  }
}
