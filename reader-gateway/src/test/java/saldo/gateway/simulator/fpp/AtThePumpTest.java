package saldo.gateway.simulator.fpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.CardTable.Delta;
import saldo.gateway.simulator.fpp.FillResult.Filled;
import saldo.gateway.simulator.fpp.FillResult.Reason;
import saldo.gateway.simulator.fpp.FillResult.Refused;

/** What a terminal sells by its table. Diesel is 18.790 a litre. */
class AtThePumpTest {
  private final Dialogue dialogue = Dialogue.quiet();
  private final SimulatedTerminal terminal = dialogue.terminal;

  @BeforeEach
  void sendCards() {
    CardRecord odometer =
        new CardRecord(
            "odometer", true, List.of("D"), 50_000, 20_000, 0, PeriodKind.NONE, 420_000, 500);
    dialogue.sendTable(
        CardTable.full(
            1,
            List.of(
                Cards.free("free"),
                Cards.inactive("inactive"),
                odometer,
                Cards.quota("reducing", 10_000, PeriodKind.REDUCING),
                Cards.quota("daily", 10_000, PeriodKind.DAY))));
  }

  @Test
  void whoIsNotInTheTableOrInactiveGetsNothing() {
    assertThat(refusal("nobody", 1_000)).isEqualTo(Reason.UNKNOWN_CARD);
    assertThat(refusal("inactive", 1_000)).isEqualTo(Reason.INACTIVE_CARD);
    assertThat(terminal.fill(FillRequest.of("free", "LPG", 1_000)))
        .isEqualTo(new Refused(Reason.PRODUCT, "the card may not fill LPG"));
    assertThat(terminal.waiting()).isZero();
  }

  @Test
  void withoutATableNobodyGetsAnything() {
    assertThat(Dialogue.quiet().terminal.fill(FillRequest.of("free", "D", 1_000)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aFillingIsPricedAndNumbered() {
    FillingRecord record = filled("free", 40_500).record();

    assertThat(record.number()).isEqualTo(1);
    assertThat(record.amountMinor()).isEqualTo(76_100);
    assertThat(record.quantityMl()).isEqualTo(40_500);
    assertThat(record.totaliserMl()).isEqualTo(40_500);
    assertThat(record.endReason()).isEqualTo("OK");
  }

  @Test
  @Tag("S2.014")
  void theLimitsOfOneFillingEndIt() {
    FillRequest request = new FillRequest("odometer", "D", 45_000, OptionalInt.of(420_100));

    FillingRecord record = ((Filled) terminal.fill(request)).record();

    assertThat(record.amountMinor()).isEqualTo(20_000);
    assertThat(record.quantityMl()).isEqualTo(10_644);
    assertThat(record.endReason()).isEqualTo("LM");
  }

  @Test
  void anOdometerThatCannotBeIsRefused() {
    for (OptionalInt typed :
        List.of(OptionalInt.empty(), OptionalInt.of(419_999), OptionalInt.of(420_501))) {
      assertThat(terminal.fill(new FillRequest("odometer", "D", 1_000, typed)))
          .isInstanceOfSatisfying(
              Refused.class, it -> assertThat(it.reason()).isEqualTo(Reason.ODOMETER));
    }
    terminal.fill(new FillRequest("odometer", "D", 1_000, OptionalInt.of(420_400)));
    assertThat(terminal.fill(new FillRequest("odometer", "D", 1_000, OptionalInt.of(420_399))))
        .isInstanceOf(Refused.class);
  }

  @Test
  @Tag("I20")
  @Tag("S2.012")
  @Tag("S2.013")
  void aCardBlockedAtZeroOpensOnlyWithANewerTable() {
    assertThat(filled("reducing", 1_000).blocked()).isFalse();
    Filled last = filled("reducing", 60_000);

    assertThat(last.blocked()).isTrue();
    assertThat(last.record().endReason()).isEqualTo("LM");
    assertThat(terminal.left("reducing")).isZero();
    assertThat(refusal("reducing", 10)).isEqualTo(Reason.BLOCKED_CARD);
    terminal.cutPower();
    dialogue.clock.advance(Duration.ofDays(40));
    assertThat(refusal("reducing", 10)).isEqualTo(Reason.BLOCKED_CARD);

    dialogue.sendTable(CardTable.full(1, List.of(reducing(5_000))));
    assertThat(refusal("reducing", 10)).isEqualTo(Reason.BLOCKED_CARD);

    dialogue.sendTable(CardTable.full(2, List.of(reducing(5_000))));
    assertThat(terminal.left("reducing")).isEqualTo(5_000);
    assertThat(filled("reducing", 1_000).record().amountMinor()).isEqualTo(1_879);
  }

  @Test
  @Tag("I20")
  void aDeltaOpensOnlyTheCardsThatAreInIt() {
    filled("reducing", 60_000);

    dialogue.sendTable(delta(2, 1, Cards.free("other")));
    assertThat(refusal("reducing", 10)).isEqualTo(Reason.BLOCKED_CARD);

    dialogue.sendTable(delta(3, 2, reducing(5_000)));
    assertThat(terminal.left("reducing")).isEqualTo(5_000);
  }

  @Test
  @Tag("S2.010")
  void aDailyQuotaIsThereAgainOnTheNextDay() {
    filled("daily", 60_000);
    assertThat(refusal("daily", 10)).isEqualTo(Reason.QUOTA_SPENT);

    dialogue.clock.advance(Duration.ofDays(1));

    assertThat(terminal.left("daily")).isEqualTo(10_000);
    assertThat(filled("daily", 1_000).record().endReason()).isEqualTo("OK");
  }

  private static CardRecord reducing(long quotaMinor) {
    return Cards.quota("reducing", quotaMinor, PeriodKind.REDUCING);
  }

  private static CardTable delta(int version, int base, CardRecord change) {
    return new CardTable(version, List.of(), Optional.of(new Delta(base, List.of(change))));
  }

  private Filled filled(String card, long quantityMl) {
    FillResult result = terminal.fill(FillRequest.of(card, "D", quantityMl));
    assertThat(result).isInstanceOf(Filled.class);
    return (Filled) result;
  }

  private Reason refusal(String card, long quantityMl) {
    FillResult result = terminal.fill(FillRequest.of(card, "D", quantityMl));
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).reason();
  }
}
