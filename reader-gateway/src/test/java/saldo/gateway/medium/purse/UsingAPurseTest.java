package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.gateway.medium.purse.PurseChange.Block;
import saldo.gateway.medium.purse.PurseChange.Debit;
import saldo.gateway.medium.purse.PurseChange.Load;
import saldo.gateway.medium.purse.PurseChange.Unblock;
import saldo.gateway.medium.purse.PurseChange.Wipe;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;

class UsingAPurseTest {
  @Test
  void aBlankCardBecomesAnEmptyPurse() throws Exception {
    SimulatedCard card = SimulatedCard.blank(Bench.UID);

    PurseReading reading = Bench.purse(card, Bench.TILL).format();

    assertThat(reading)
        .isEqualTo(
            new PurseReading(Bench.UID, 0, new LogRecord(0, PurseOpcode.FORMAT, 2, 0, Bench.DAY)));
    assertThat(Bench.purse(card, Bench.MACHINE).read()).isEqualTo(reading);
  }

  @Test
  void loadsAndDebitsAreCountedAndLogged() throws Exception {
    SimulatedCard card = Bench.holding(10_000);

    PurseReading reading = Bench.change(card, Bench.MACHINE, new Debit(2_500));

    assertThat(reading)
        .isEqualTo(
            new PurseReading(
                Bench.UID, 7_500, new LogRecord(2, PurseOpcode.DEBIT, 7, 2_500, Bench.DAY)));
    assertThat(Bench.purse(card, Bench.TILL).read()).isEqualTo(reading);
  }

  @Test
  void aPlanSaysExactlyWhatWillBeWritten() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    byte[] before = card.dump();

    PlannedWrite plan = Bench.purse(card, Bench.TILL).prepare(new Load(500));

    assertThat(plan)
        .isEqualTo(
            new PlannedWrite(
                Bench.UID,
                new LogRecord(2, PurseOpcode.LOAD, 2, 500, Bench.DAY),
                new LogRecord(1, PurseOpcode.LOAD, 2, 10_000, Bench.DAY),
                10_000,
                10_500));
    assertThat(card.dump()).isEqualTo(before);
  }

  @Test
  @Tag("S0.036")
  @Tag("I7")
  void aReplacedCardIsWipedAndSaysSo() throws Exception {
    SimulatedCard card = Bench.holding(10_000);

    PurseReading reading = Bench.change(card, Bench.MACHINE, new Wipe());

    assertThat(reading.balanceMinor()).isZero();
    assertThat(reading.last().opcode()).isEqualTo(PurseOpcode.WIPE);
    assertThat(reading.last().amountMinor()).isEqualTo(10_000);
    refused(PurseRefusal.NOTHING_ON_CARD, () -> Bench.change(card, Bench.MACHINE, new Wipe()));
  }

  @Test
  @Tag("I7")
  void aBlockedCardPaysNothingAndGetsNothingUntilItIsUnblocked() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    refused(PurseRefusal.NOT_BLOCKED, () -> Bench.change(card, Bench.MACHINE, new Unblock()));

    PurseReading blocked = Bench.change(card, Bench.MACHINE, new Block());

    assertThat(blocked)
        .isEqualTo(
            new PurseReading(
                Bench.UID, 10_000, new LogRecord(2, PurseOpcode.BLOCK, 7, 0, Bench.DAY)));
    assertThat(blocked.isBlocked()).isTrue();
    for (PurseChange change : List.of(new Debit(1), new Load(1), new Block())) {
      refused(PurseRefusal.BLOCKED, () -> Bench.change(card, Bench.TILL, change));
    }
    PurseReading good = Bench.change(card, Bench.OTHER_MACHINE, new Unblock());
    assertThat(good.isBlocked()).isFalse();
    assertThat(Bench.change(card, Bench.MACHINE, new Debit(1)).balanceMinor()).isEqualTo(9_999);
  }

  @Test
  @Tag("I7")
  void aBlockedCardIsWipedOnceItIsReplaced() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    Bench.change(card, Bench.MACHINE, new Block());

    assertThat(Bench.change(card, Bench.MACHINE, new Wipe()).balanceMinor()).isZero();
  }

  @Test
  @Tag("S0.020")
  void aPlanIsCarriedOutOnce() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    ClassicPurse purse = Bench.purse(card, Bench.TILL);
    PlannedWrite plan = purse.prepare(new Load(500));
    purse.execute(plan);

    refused(PurseRefusal.CARD_HAS_CHANGED, () -> purse.execute(plan));
    assertThat(purse.read().balanceMinor()).isEqualTo(10_500);
  }

  @Test
  void whatACardCanNotHoldOrGiveIsRefused() throws Exception {
    SimulatedCard card = Bench.holding(10_000);

    refused(
        PurseRefusal.TOO_LITTLE_ON_CARD,
        () -> Bench.change(card, Bench.MACHINE, new Debit(10_001)));
    refused(
        PurseRefusal.TOO_MUCH_ON_CARD,
        () -> Bench.change(card, Bench.TILL, new Load(Integer.MAX_VALUE - 9_999L)));
    refused(
        PurseRefusal.TOO_MUCH_ON_CARD,
        () -> Bench.change(card, Bench.TILL, new Load(Long.MAX_VALUE)));
    assertThat(Bench.change(card, Bench.TILL, new Load(Integer.MAX_VALUE - 10_000L)).balanceMinor())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void anAmountIsPositive() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    for (long amount : new long[] {0, -1, Long.MIN_VALUE}) {
      refused(
          PurseRefusal.AMOUNT_NOT_POSITIVE,
          () -> Bench.change(card, Bench.MACHINE, new Debit(amount)));
      refused(
          PurseRefusal.AMOUNT_NOT_POSITIVE, () -> Bench.change(card, Bench.TILL, new Load(amount)));
    }
  }

  @Test
  void aReaderThatMaySpendOnlyDoesNotTouchACardToLoadIt() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    PlannedWrite plan = Bench.purse(card, Bench.TILL).prepare(new Load(500));
    card.takeAwayFor(1);

    refused(PurseRefusal.MAY_NOT_LOAD, () -> Bench.purse(card, Bench.MACHINE).prepare(new Load(1)));
    refused(PurseRefusal.MAY_NOT_LOAD, () -> Bench.purse(card, Bench.MACHINE).execute(plan));
    refused(PurseRefusal.MAY_NOT_LOAD, () -> Bench.purse(card, Bench.MACHINE).format());
    assertThat(Bench.purse(card, Bench.TILL).read().balanceMinor()).isEqualTo(10_000);
  }

  @Test
  void theKeyOfAReaderThatSpendsCanNotLoad() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    PurseSector sector =
        new PurseSector(
            new CardOnReader(card),
            PurseKeys.of(Bench.MASTER, Bench.UID, PurseSector.SECTOR),
            PurseRight.SPEND);
    sector.open();
    LogRecord load = new LogRecord(2, PurseOpcode.LOAD, 7, 500, Bench.DAY);

    assertThatThrownBy(() ->
            sector.carryOut(WriteOrder.STANDARD.change(), new PurseSector.Target(load, 10_500)))
        .hasMessageContaining("the card refused");
    assertThat(Bench.purse(card, Bench.TILL).read().balanceMinor()).isEqualTo(10_000);
  }

  @Test
  void aPurseIsNotFormattedAgain() throws Exception {
    SimulatedCard card = Bench.holding(10_000);

    refused(PurseRefusal.ALREADY_FORMATTED, () -> Bench.purse(card, Bench.TILL).format());
    assertThat(Bench.purse(card, Bench.TILL).read().balanceMinor()).isEqualTo(10_000);
  }

  static void refused(PurseRefusal reason, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            PurseRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason))
        .hasMessage(reason.sentence());
  }
}
