package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.gateway.medium.purse.UsingAPurseTest.refused;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.mifare.ValueBlock;
import saldo.gateway.medium.purse.PurseChange.Debit;
import saldo.gateway.medium.purse.PurseChange.Load;
import saldo.gateway.simulator.mifare.SimulatedCard;

/** Cards that can not be trusted are refused, and nothing is written to them. */
class RefusedCardsTest {
  private static final MasterKey FOREIGN =
      MasterKey.of(HexFormat.of().parseHex("FF0102030405060708090A0B0C0D0E0F"));

  @Test
  void aBlankCardHasNoPurse() {
    SimulatedCard card = SimulatedCard.blank(Bench.UID);

    refused(PurseRefusal.NO_PURSE, () -> Bench.purse(card, Bench.MACHINE).read());
    refused(PurseRefusal.NO_PURSE, () -> Bench.purse(card, Bench.TILL).prepare(new Load(1)));
  }

  @Test
  void aCardOfAnotherIssuerIsNotTouched() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    PurseReader elsewhere = new PurseReader(FOREIGN, PurseRight.LOAD, 1, Bench.CLOCK);

    refused(PurseRefusal.FOREIGN_CARD, () -> Bench.purse(card, elsewhere).read());
    refused(PurseRefusal.FOREIGN_CARD, () -> Bench.recover(Bench.purse(card, elsewhere), null));
    refused(PurseRefusal.FOREIGN_CARD, () -> Bench.purse(card, elsewhere).format());
  }

  @Test
  void aBalanceThatSomebodyElseWroteIsRefused() throws Exception {
    SimulatedCard card = tampered(Bench.holding(10_000), 99_999, 99_999);

    untouched(PurseRefusal.LOG_LOST, card, null);
  }

  @Test
  void aForgeryThatLooksTornIsNotSealedByARepair() throws Exception {
    SimulatedCard genuine = Bench.holding(10_000);
    PlannedWrite plan = Bench.purse(genuine, Bench.MACHINE).prepare(new Debit(2_500));
    SimulatedCard card = tampered(genuine, 99_999, 97_499);
    SimulatedCard withoutLog = withLog(card, new byte[SectorCard.BLOCK_BYTES]);

    untouched(PurseRefusal.LOG_LOST, withoutLog, null);
    untouched(PurseRefusal.LOG_LOST, withoutLog, plan);
  }

  /** Changes that others began with the same card, of which only one fits what stands on it. */
  @Test
  void ofWhatWasBegunOnlyWhatFitsIsTakenBackAndTheCounterNeverGoesBehind() throws Exception {
    SimulatedCard genuine = Bench.holding(10_000);
    SimulatedCard torn =
        withLog(tampered(genuine, 10_000, 7_500), new byte[SectorCard.BLOCK_BYTES]);
    BegunWrite older = begun(2, 2, 10_000, 7_500);
    BegunWrite newer = begun(4, 7, 10_000, 7_500);
    BegunWrite other = begun(6, 8, 10_000, 9_000);
    BegunWrite reverse = begun(8, 8, 7_500, 10_000);

    refused(
        PurseRefusal.LOG_LOST,
        () -> Bench.purse(torn.copy(), Bench.MACHINE).recover(null, () -> List.of(other, reverse)));
    assertThat(
            Bench.purse(torn, Bench.MACHINE)
                .recover(null, () -> List.of(older, newer, other, reverse))
                .reading())
        .isEqualTo(
            new PurseReading(
                Bench.UID, 10_000, new LogRecord(3, PurseOpcode.REPAIR, 7, 0, Bench.DAY)));
  }

  @Test
  @Tag("I10")
  void anOldCopyIsKnownByItsCounter() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    SimulatedCard copy = card.copy();
    PurseReading later = Bench.change(card, Bench.MACHINE, new Debit(9_000));
    PlannedWrite next = Bench.purse(card, Bench.MACHINE).prepare(new Debit(1_000));

    PurseReading old = Bench.purse(copy, Bench.MACHINE).read();

    refused(PurseRefusal.COUNTER_BEHIND, () -> old.requireCounter(later.counter()));
    untouched(PurseRefusal.COUNTER_BEHIND, copy, next);
    later.requireCounter(later.counter());
  }

  @Test
  void aCardThatHasLostBothBalancesIsPaidOutFromTheLedger() throws Exception {
    byte[] dump = Bench.holding(10_000).dump();
    put(dump, PurseSector.MAIN, new byte[SectorCard.BLOCK_BYTES]);
    put(dump, PurseSector.BACKUP, new byte[SectorCard.BLOCK_BYTES]);

    untouched(PurseRefusal.WORN_OUT, SimulatedCard.of(dump), null);
  }

  @Test
  void aCardThatCanNotCountOnIsReplaced() throws Exception {
    PurseKeys keys = PurseKeys.of(Bench.MASTER, Bench.UID, PurseSector.SECTOR);
    LogRecord last = new LogRecord(LogRecord.HIGHEST_COUNTER, PurseOpcode.LOAD, 2, 500, Bench.DAY);
    SimulatedCard card = withLog(Bench.holding(10_000), keys.sealed(last, 10_000));

    assertThat(Bench.purse(card, Bench.MACHINE).read().last()).isEqualTo(last);
    refused(PurseRefusal.COUNTER_EXHAUSTED, () -> Bench.change(card, Bench.MACHINE, new Debit(1)));
  }

  @Test
  void aChangeInDoubtIsNotLookedForOnAnotherCard() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    PlannedWrite plan = Bench.purse(card, Bench.MACHINE).prepare(new Debit(1));
    SimulatedCard other = SimulatedCard.blank(Bench.OTHER_UID);
    Bench.purse(other, Bench.TILL).format();

    assertThatThrownBy(() -> Bench.recover(Bench.purse(other, Bench.MACHINE), plan))
        .hasMessage("card 04A1B2C4 lies on the reader, and 04A1B2C3 is in doubt");
    refused(PurseRefusal.CARD_HAS_CHANGED, () -> Bench.purse(other, Bench.MACHINE).execute(plan));
  }

  @Test
  void everyRefusalSaysWhatToDo() {
    for (PurseRefusal each : PurseRefusal.values()) {
      assertThat(each.sentence()).matches("[a-z].{30,}[a-z]");
    }
  }

  private static BegunWrite begun(int counter, int readerBefore, long before, long after) {
    return new BegunWrite(LogRecord.lost(counter - 1, readerBefore, Bench.DAY), before, after);
  }

  private static void untouched(
      PurseRefusal reason, SimulatedCard card, @Nullable PlannedWrite plan) {
    byte[] before = card.dump();
    refused(reason, () -> Bench.recover(Bench.purse(card, Bench.TILL), plan));
    assertThat(card.dump()).isEqualTo(before);
  }

  private static SimulatedCard tampered(SimulatedCard card, int main, int backup) {
    byte[] dump = card.dump();
    put(dump, PurseSector.MAIN, new ValueBlock(main, 4).bytes());
    put(dump, PurseSector.BACKUP, new ValueBlock(backup, 4).bytes());
    return SimulatedCard.of(dump);
  }

  private static SimulatedCard withLog(SimulatedCard card, byte[] log) {
    byte[] dump = card.dump();
    put(dump, PurseSector.LOG, log);
    return SimulatedCard.of(dump);
  }

  private static void put(byte[] dump, int block, byte[] content) {
    System.arraycopy(content, 0, dump, block * SectorCard.BLOCK_BYTES, content.length);
  }
}
