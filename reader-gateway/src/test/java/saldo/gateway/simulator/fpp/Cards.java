package saldo.gateway.simulator.fpp;

import java.util.List;
import java.util.stream.IntStream;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.PeriodKind;

/** Cards for tables. */
final class Cards {
  private Cards() {}

  /** May fill without end. */
  static CardRecord free(String card) {
    return new CardRecord(
        card,
        true,
        List.of("D", "B"),
        CardRecord.UNLIMITED,
        CardRecord.UNLIMITED,
        CardRecord.UNLIMITED,
        PeriodKind.NONE,
        0,
        0);
  }

  static CardRecord quota(String card, long quotaMinor, PeriodKind period) {
    return new CardRecord(
        card,
        true,
        List.of("D", "B"),
        CardRecord.UNLIMITED,
        CardRecord.UNLIMITED,
        quotaMinor,
        period,
        0,
        0);
  }

  static CardRecord inactive(String card) {
    return new CardRecord(card, false, List.of("D"), 0, 0, 0, PeriodKind.NONE, 0, 0);
  }

  static List<CardRecord> free(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> free("card-" + i)).toList();
  }
}
