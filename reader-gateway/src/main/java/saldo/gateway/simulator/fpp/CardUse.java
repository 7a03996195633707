package saldo.gateway.simulator.fpp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fpp.session.ActiveTable;

/**
 * What a card has used up of the quota that came with a table version.
 *
 * @param since the version
 * @param period the first day of the period, the epoch for a quota without periods
 * @param usedMinor in this period
 * @param blocked whether the terminal blocked it; only another version ends that
 * @param lastOdometerKm the last one typed, 0 if none was
 */
record CardUse(int since, LocalDate period, long usedMinor, boolean blocked, int lastOdometerKm) {
  static CardUse of(ActiveTable.Entry entry, LocalDate today) {
    return new CardUse(entry.since(), period(entry.card().period(), today), 0, false, 0);
  }

  /** As it counts today, under this record. */
  CardUse asOf(ActiveTable.Entry entry, LocalDate today) {
    CardUse fresh = of(entry, today);
    if (since != entry.since()) {
      return new CardUse(fresh.since, fresh.period, 0, false, lastOdometerKm);
    }
    return period.equals(fresh.period)
        ? this
        : new CardUse(since, fresh.period, 0, blocked, lastOdometerKm);
  }

  long leftMinor(CardRecord card) {
    boolean unlimited =
        card.period() == PeriodKind.NONE || card.quotaMinor() == CardRecord.UNLIMITED;
    return unlimited ? CardRecord.UNLIMITED : Math.max(0, card.quotaMinor() - usedMinor);
  }

  CardUse filled(CardRecord card, long amountMinor, int odometerKm) {
    long used = usedMinor + amountMinor;
    boolean spent =
        card.period() == PeriodKind.REDUCING
            && card.quotaMinor() != CardRecord.UNLIMITED
            && used >= card.quotaMinor();
    int odometer = odometerKm == 0 ? lastOdometerKm : odometerKm;
    return new CardUse(since, period, used, blocked || spent, odometer);
  }

  CardUse nowBlocked() {
    return new CardUse(since, period, usedMinor, true, lastOdometerKm);
  }

  private static LocalDate period(PeriodKind kind, LocalDate today) {
    return switch (kind) {
      case NONE, REDUCING -> LocalDate.EPOCH;
      case DAY -> today;
      case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> today.withDayOfMonth(1);
    };
  }
}
