package saldo.gateway.fuel.view;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import saldo.schemas.registry.Limit.Period;

/** The name of the period that a day is in, as the ledger counts it. */
final class LimitPeriod {
  private LimitPeriod() {}

  static String of(Period per, LocalDate day) {
    return switch (per) {
      case TRANSACTION -> "transaction";
      case DAY -> day.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%d-W%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
    };
  }
}
