package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.purse.PlannedWrite.Fate;
import saldo.gateway.medium.purse.PurseChange.Block;
import saldo.gateway.medium.purse.PurseChange.Debit;
import saldo.gateway.medium.purse.PurseChange.Load;
import saldo.gateway.medium.purse.PurseChange.Unblock;
import saldo.gateway.medium.purse.PurseChange.Wipe;
import saldo.gateway.medium.purse.Recovered.Direction;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Moment;

/** Wherever a card is torn off, it holds what it held before or after, and is never doubled. */
@Tag("S0.020")
@Tag("S0.023")
@Tag("S0.024")
@Tag("I12")
class TornWritesTest {
  private static final int REPAIR_TORN_ONCE = 1;
  private static final int REPAIR_TORN_TWICE = 2;

  static final List<PurseChange> CHANGES = List.of(new Load(2_500), new Debit(2_500), new Wipe());
  static final List<PurseChange> MARKS = List.of(new Block(), new Unblock());

  @ParameterizedTest
  @FieldSource("CHANGES")
  void everyTornChangeIsUndoneOrFinishedIfItsRepairIsTornToo(PurseChange change) throws Exception {
    TearCheck check = new TearCheck(WriteOrder.STANDARD, REPAIR_TORN_ONCE).change(change, 10_000);

    assertThat(check.findings()).isEmpty();
    assertThat(check.cardsThatCameBack()).isGreaterThan(500);
  }

  @ParameterizedTest
  @FieldSource("MARKS")
  @Tag("I7")
  void everyTornMarkIsUndoneOrFinishedIfItsRepairIsTornToo(PurseChange change) throws Exception {
    TearCheck check = new TearCheck(WriteOrder.STANDARD, REPAIR_TORN_TWICE).change(change, 10_000);

    assertThat(check.findings()).isEmpty();
    assertThat(check.cardsThatCameBack()).isGreaterThan(500);
  }

  @Test
  void aFirstLoadIsUndoneOrFinishedIfItsRepairIsTornTwice() throws Exception {
    TearCheck check =
        new TearCheck(WriteOrder.STANDARD, REPAIR_TORN_TWICE).change(new Load(2_500), 0);

    assertThat(check.findings()).isEmpty();
    assertThat(check.cardsThatCameBack()).isGreaterThan(5_000);
  }

  @Test
  void aCardThatIsTornWhileItIsFormattedIsFormattedAgainOrThrownAway() throws Exception {
    FormatCheck check = new FormatCheck(WriteOrder.STANDARD).formatting(2);

    assertThat(check.findings()).isEmpty();
    assertThat(check.cardsThatCameBack()).isGreaterThan(500);
    assertThat(check.spoilt()).isBetween(1, check.cardsThatCameBack() / 5);
  }

  @ParameterizedTest
  @CsvSource({
    "1, BEFORE, NOTHING, NOT_WRITTEN",
    "1, DURING, BACK,    NOT_WRITTEN",
    "1, AFTER,  BACK,    NOT_WRITTEN",
    "2, BEFORE, BACK,    NOT_WRITTEN",
    "2, DURING, BACK,    NOT_WRITTEN",
    "2, AFTER,  FORWARD, WRITTEN",
    "3, BEFORE, FORWARD, WRITTEN",
    "3, DURING, FORWARD, WRITTEN",
    "3, AFTER,  NOTHING, WRITTEN",
  })
  void theLogDecidesWhetherAChangeHolds(int write, Moment moment, Direction direction, Fate fate)
      throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    ClassicPurse purse = Bench.purse(card, Bench.TILL);
    PlannedWrite plan = purse.prepare(new Load(2_500));
    card.switchOn(Tear.atWrite(write, moment));
    assertThatThrownBy(() -> purse.execute(plan)).isInstanceOf(CardException.class);

    Recovered recovered = Bench.recover(purse, plan);

    assertThat(recovered.direction()).isEqualTo(direction);
    assertThat(plan.fate(recovered.reading())).isEqualTo(fate);
    assertThat(recovered.reading().balanceMinor())
        .isEqualTo(fate == Fate.WRITTEN ? 12_500 : 10_000);
  }

  @Test
  void whoeverRepeatsWithoutAskingTheCardDoublesTheLoad() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    ClassicPurse purse = Bench.purse(card, Bench.TILL);
    PlannedWrite plan = purse.prepare(new Load(2_500));
    card.switchOn(Tear.atWrite(3, Moment.AFTER));
    assertThatThrownBy(() -> purse.execute(plan)).isInstanceOf(CardException.class);

    PurseReading repeated = purse.execute(purse.prepare(new Load(2_500)));

    assertThat(repeated.balanceMinor()).isEqualTo(15_000);
  }

  @Test
  void aCardThatWasUsedElsewhereInBetweenSaysThatItCanNotKnow() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    PlannedWrite plan = Bench.purse(card, Bench.MACHINE).prepare(new Debit(2_500));
    card.switchOn(Tear.atWrite(1, Moment.AFTER));
    assertThatThrownBy(() -> Bench.purse(card, Bench.MACHINE).execute(plan))
        .isInstanceOf(CardException.class);
    Bench.recover(Bench.purse(card, Bench.OTHER_MACHINE), null);
    Bench.change(card, Bench.OTHER_MACHINE, new Debit(2_500));

    PurseReading reading = Bench.recover(Bench.purse(card, Bench.MACHINE), plan).reading();

    assertThat(reading.counter()).isEqualTo(plan.counter());
    assertThat(plan.fate(reading)).isEqualTo(Fate.MOVED_ON);
  }

  @Test
  void aTornLogIsReplacedByTheLineBeforeIt() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    ClassicPurse purse = Bench.purse(card, Bench.MACHINE);
    PlannedWrite plan = purse.prepare(new Debit(2_500));
    card.switchOn(Tear.atBlock(PurseSector.LOG, Moment.DURING));
    assertThatThrownBy(() -> purse.execute(plan)).isInstanceOf(CardException.class);

    PurseReading reading = Bench.recover(Bench.purse(card, Bench.OTHER_MACHINE), plan).reading();

    assertThat(reading)
        .isEqualTo(
            new PurseReading(
                Bench.UID, 10_000, new LogRecord(1, PurseOpcode.LOAD, 2, 10_000, Bench.DAY)));
  }

  @Test
  void weakCellsOfACardInUseAreWrittenAgain() throws Exception {
    byte[] anything = new byte[16];
    for (int block : Stream.of(PurseSector.MAIN, PurseSector.BACKUP).toList()) {
      SimulatedCard card = Bench.holding(10_000);
      card.weaken(block, anything);
      ClassicPurse purse = Bench.purse(card, Bench.MACHINE);

      Recovered recovered = Bench.recover(purse, null);

      assertThat(recovered.direction()).isNotEqualTo(Direction.NOTHING);
      assertThat(recovered.reading().balanceMinor()).isEqualTo(10_000);
      assertThat(Bench.recover(purse, null).direction()).isEqualTo(Direction.NOTHING);
    }
  }

  @Test
  void aWeakLogIsWrittenAgainByTheNextChange() throws Exception {
    SimulatedCard card = Bench.holding(10_000);
    card.weaken(PurseSector.LOG, new byte[16]);

    assertThat(Bench.recover(Bench.purse(card, Bench.MACHINE), null).direction())
        .isEqualTo(Direction.NOTHING);
    assertThat(Bench.change(card, Bench.MACHINE, new Debit(2_500)).balanceMinor()).isEqualTo(7_500);
  }
}
