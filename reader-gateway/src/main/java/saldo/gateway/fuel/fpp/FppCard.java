package saldo.gateway.fuel.fpp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fuel.domain.Quota;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.memory.SentTable.Row;

/** What a card may do, in the words of FPP/1. */
final class FppCard {
  private static final int HIGHEST_STEP_KM = 9_999;

  private FppCard() {}

  static CardRecord record(Right right) {
    Long odometer = right.card().fuel().odometerKm();
    Long step = right.card().fuel().odometerStepKm();
    Quota quota = right.quota();
    boolean amount = quota.unit() == Quota.Unit.AMOUNT;
    return new CardRecord(
        right.card().read(),
        right.isActive(),
        right.card().fuel().products(),
        right.isActive() ? limit(right.fillingMl()) : 0,
        right.isActive() ? limit(right.fillingMinor()) : 0,
        limit(quota.value()),
        kind(quota.renewal(), amount),
        odometer == null ? 0 : Math.toIntExact(odometer),
        step == null || odometer == null ? 0 : (int) Math.min(step, HIGHEST_STEP_KM));
  }

  /** What is remembered of a card that a terminal has taken. */
  static Row row(Right right) {
    return new Row(record(right).format(), right.card().account(), right.amountMinor());
  }

  /** What is remembered of a card that nobody knows to be in a terminal. */
  static Row unknown(Right right) {
    return new Row("", right.card().account(), 0);
  }

  /** A card that is in the table no more is sent once again, blocked; if it was ever there. */
  static Optional<CardRecord> gone(Row row) {
    if (row.record().isEmpty()) {
      return Optional.empty();
    }
    CardRecord last = CardRecord.parse(row.record()).orThrow();
    return Optional.of(
        new CardRecord(
            last.card(),
            false,
            last.products(),
            0,
            0,
            0,
            PeriodKind.REDUCING,
            last.lastOdometerKm(),
            last.odometerStepKm()));
  }

  private static long limit(@Nullable Long value) {
    return value == null ? CardRecord.UNLIMITED : Math.min(value, CardRecord.UNLIMITED - 1);
  }

  private static PeriodKind kind(Quota.Renewal renewal, boolean amount) {
    return switch (renewal) {
      case NEVER -> amount ? PeriodKind.REDUCING : PeriodKind.REDUCING_QUANTITY;
      case DAY -> amount ? PeriodKind.DAY : PeriodKind.DAY_OF_QUANTITY;
      case WEEK -> amount ? PeriodKind.WEEK : PeriodKind.WEEK_OF_QUANTITY;
      case MONTH -> amount ? PeriodKind.MONTH : PeriodKind.MONTH_OF_QUANTITY;
    };
  }
}
