package saldo.gateway.simulator.fpp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fpp.session.ActiveTable;

/**
 * What a card has used up of the quota that came with a table version.
 *
 * @param since the version
 * @param period the first day of the period, the epoch for a quota without periods
 * @param used in this period, an amount or millilitres as the quota
 * @param blocked whether the terminal blocked it; only another version ends that
 * @param lastOdometerKm the last one typed, 0 if none was
 */
record CardUse(int since, LocalDate period, long used, boolean blocked, int lastOdometerKm) {
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

  long left(CardRecord card) {
    boolean unlimited = card.period() == PeriodKind.NONE || card.quota() == CardRecord.UNLIMITED;
    return unlimited ? CardRecord.UNLIMITED : Math.max(0, card.quota() - used);
  }

  CardUse filled(CardRecord card, FillingRecord record) {
    long all = used + (card.period().isOfQuantity() ? record.quantityMl() : record.amountMinor());
    boolean spent =
        card.period().isReducing() && card.quota() != CardRecord.UNLIMITED && all >= card.quota();
    int odometer = record.odometerKm().orElse(lastOdometerKm);
    return new CardUse(since, period, all, blocked || spent, odometer);
  }

  CardUse nowBlocked() {
    return new CardUse(since, period, used, true, lastOdometerKm);
  }

  private static LocalDate period(PeriodKind kind, LocalDate today) {
    return switch (kind) {
      case NONE, REDUCING, REDUCING_QUANTITY -> LocalDate.EPOCH;
      case DAY, DAY_OF_QUANTITY -> today;
      case WEEK, WEEK_OF_QUANTITY -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH, MONTH_OF_QUANTITY -> today.withDayOfMonth(1);
    };
  }
}
