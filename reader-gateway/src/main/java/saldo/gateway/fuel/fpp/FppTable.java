package saldo.gateway.fuel.fpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fpp.protocol.TableVersion;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fuel.domain.Quota;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.memory.SentTable;
import saldo.gateway.fuel.memory.SentTable.Row;
import saldo.gateway.fuel.poll.ReaderDriver.Table;

/**
 * A card table in the words of FPP/1.
 *
 * @param toSend all of it, and what is different if the terminal has the one before
 * @param sent what the terminal has if it takes it
 * @param changes how many records are different
 */
record FppTable(CardTable toSend, SentTable sent, int changes) {
  private static final int HIGHEST_STEP_KM = 9_999;

  /**
   * The table that comes after the one a terminal has.
   *
   * @param before what it took last
   * @param active the version it says it has
   * @param touched cards that it has counted something for since: their records count anew
   */
  static FppTable of(Table table, SentTable before, int active, Set<String> touched) {
    Map<String, Row> rows = new HashMap<>();
    List<CardRecord> cards = new ArrayList<>();
    List<CardRecord> changes = new ArrayList<>();
    for (Right right : table.rights()) {
      if (right.card().fuel().products().isEmpty()) {
        continue;
      }
      CardRecord card = record(right);
      cards.add(card);
      Row row = row(right, card);
      rows.put(card.card(), row);
      @Nullable Row known = before.rows().get(card.card());
      boolean same = known != null && known.record().equals(row.record());
      if (!same || touched.contains(card.card())) {
        changes.add(card);
      }
    }
    before
        .rows()
        .forEach((read, row) -> {
          if (!rows.containsKey(read)) {
            changes.add(gone(row));
          }
        });
    int version = active % TableVersion.HIGHEST + 1;
    boolean delta = !table.whole() && active > 0 && active == before.version();
    CardTable toSend =
        new CardTable(
            version,
            cards,
            delta ? Optional.of(new CardTable.Delta(active, changes)) : Optional.empty());
    return new FppTable(toSend, new SentTable(version, rows), changes.size());
  }

  private static Row row(Right right, CardRecord card) {
    return new Row(card.format(), right.card().account(), right.amountMinor());
  }

  private static CardRecord record(Right right) {
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

  /** A card that is in the table no more is sent once again, blocked. */
  private static CardRecord gone(Row row) {
    CardRecord last = CardRecord.parse(row.record()).orThrow();
    return new CardRecord(
        last.card(),
        false,
        last.products(),
        0,
        0,
        0,
        PeriodKind.REDUCING,
        last.lastOdometerKm(),
        last.odometerStepKm());
  }
}
