package saldo.gateway.medium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.gateway.medium.desk.DeskBench.OTHER_TILL;
import static saldo.gateway.medium.desk.DeskBench.TILL;
import static saldo.gateway.medium.desk.DeskBench.eur;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.desk.Operation.Load;
import saldo.gateway.medium.desk.Operation.Purchase;
import saldo.gateway.medium.desk.Operation.Unload;
import saldo.gateway.medium.desk.Shown.State;
import saldo.gateway.medium.mifare.ValueBlock;
import saldo.gateway.medium.purse.LogRecord;
import saldo.gateway.medium.purse.PurseReading;
import saldo.gateway.medium.purse.PurseRefusal;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Moment;
import saldo.schemas.ledger.Tender;

/**
 * A card is torn off while its log is written, and presented at a reader of another gateway, which
 * has another disk and knows only what the ledger has heard.
 */
@Tag("S0.020")
@Tag("S0.023")
class TornElsewhereTest {
  private static final long BEFORE = 1_000;
  private static final int LOG = 2;
  private static final int MAIN_BLOCK = 4;
  private static final int BACKUP_BLOCK = 5;
  private static final DeskPlace MACHINE =
      new DeskPlace(TILL.ledger(), "machine-3", TILL.servicePoint(), 3, "EUR", false);
  private static final DeskPlace KIOSK =
      new DeskPlace(TILL.ledger(), "kiosk-4", TILL.servicePoint(), 4, "EUR", true);
  private static final Operation SALE = new Purchase("key", eur(300), null);

  @TempDir Path disk;
  private final HeardLedger ledger = new HeardLedger();
  private DeskBench first;
  private DeskBench second;
  private DeskBench third;

  @BeforeEach
  void start() throws Exception {
    first = gateway("first");
    second = gateway("second");
    third = gateway("third");
  }

  @AfterEach
  void stop() {
    Stream.of(first, second, third).forEach(DeskBench::close);
  }

  static Stream<Operation> operations() {
    return Stream.of(
        SALE, new Load("key", eur(500), Tender.CASH), new Unload("key", eur(400), Tender.CASH));
  }

  /** Also where nothing may be loaded: what was begun is taken back, never finished. */
  @ParameterizedTest
  @MethodSource("operations")
  void isMadeWholeByWhatTheLedgerHasHeardAndSettledWhenItReturns(Operation operation) {
    SimulatedCard card = torn(operation);
    int counter = first.reading(first.holding(BEFORE)).counter();

    Shown shown = second.desk(MACHINE).present(lay(card));

    assertThat(shown.state()).isEqualTo(State.READY);
    assertThat(shown.balance()).isEqualTo(eur(BEFORE));
    assertThat(second.told()).containsExactly("medium-seen");
    PurseReading reading = second.reading(card);
    assertThat(reading.counter()).isEqualTo(counter);
    assertThat(reading.last().readerNumber())
        .as("who made the change before, not who has repaired the log")
        .isEqualTo(TILL.number());

    Desk back = first.desk(TILL);
    assertThat(back.present(lay(card)).balance()).isEqualTo(eur(BEFORE));
    if (operation instanceof Load) {
      assertThat(back.knownResult("key").orElseThrow()).isInstanceOf(Result.Waiting.class);
    } else {
      thenNotWritten(back);
    }
    assertThat(back.carryOut(lay(card), again(operation))).isInstanceOf(Result.Done.class);
  }

  @Test
  void whoUsedItElsewhereSinceIsNotChargedForWhatWasInDoubt() {
    SimulatedCard card = torn(SALE);
    first.restart();
    Desk machine = second.desk(MACHINE);
    machine.present(lay(card));
    machine.carryOut(lay(card), new Purchase("other", eur(100), null));

    Desk back = first.desk(TILL);
    assertThat(back.shown().state()).isEqualTo(State.AWAITED);
    Shown shown = back.present(lay(card));

    assertThat(shown.balance()).isEqualTo(eur(BEFORE - 100));
    assertThat(back.knownResult("key").orElseThrow()).isInstanceOf(Result.Elsewhere.class);
    assertThat(first.memory().doubts()).isEmpty();
  }

  @Test
  void whileTheLedgerIsAwayItIsRefusedAndNotTouched() {
    SimulatedCard card = torn(SALE);
    ledger.online = false;
    thenRefused(second.desk(MACHINE), card);

    ledger.online = true;
    assertThat(second.desk(MACHINE).present(lay(card)).state()).isEqualTo(State.READY);
  }

  @Test
  void whileTheLedgerHasNotHeardOfItItIsRefusedAndNotTouched() {
    SimulatedCard card = first.holding(BEFORE);
    tear(card, SALE);
    thenRefused(second.desk(MACHINE), card);

    first.deliverTo(ledger);
    assertThat(second.desk(MACHINE).present(lay(card)).state()).isEqualTo(State.READY);
  }

  /** The repair writes the log and the backup. */
  @ParameterizedTest
  @CsvSource({"1, BEFORE", "1, DURING", "1, AFTER", "2, BEFORE", "2, DURING", "2, AFTER"})
  void aRepairThatIsTornIsBegunAgainAnywhere(int write, Moment moment) {
    SimulatedCard card = torn(SALE);
    card.switchOn(Tear.atWrite(write, moment));
    assertThat(second.desk(MACHINE).present(lay(card)).state()).isEqualTo(State.EMPTY);
    assertThat(second.told()).isEmpty();
    card.switchOffTear();

    SimulatedCard atTheFirst = card.copy();
    Desk back = first.desk(OTHER_TILL);
    assertThat(back.present(lay(atTheFirst)).balance()).isEqualTo(eur(BEFORE));
    thenNotWritten(first.desk(TILL));

    Stream.of(second.desk(MACHINE), third.desk(KIOSK))
        .forEach(anywhere -> {
          SimulatedCard copy = card.copy();
          assertThat(anywhere.present(lay(copy)).balance()).isEqualTo(eur(BEFORE));
          LogRecord last = second.reading(copy).last();
          LogRecord known = first.reading(atTheFirst).last();
          assertThat(last.counter()).isEqualTo(known.counter());
          assertThat(last.readerNumber()).isEqualTo(known.readerNumber());
        });
  }

  /** The till is in doubt of one change when the card is torn in the next one elsewhere. */
  @Test
  void whereAnotherChangeIsInDoubtTheLedgerIsAskedToo() {
    SimulatedCard card = torn(SALE);
    Desk machine = second.desk(MACHINE);
    machine.present(lay(card));
    machine.carryOut(lay(card), new Purchase("second", eur(100), null));
    card.switchOn(Tear.atWrite(LOG, Moment.DURING));
    machine.carryOut(lay(card), new Purchase("third", eur(50), null));
    second.deliverTo(ledger);

    Desk back = first.desk(TILL);
    assertThat(back.present(lay(card)).balance()).isEqualTo(eur(BEFORE - 100));
    assertThat(back.knownResult("key").orElseThrow()).isInstanceOf(Result.Elsewhere.class);
  }

  /** How much waited for a card that was replaced since, only the plan knows. */
  @Test
  void whatTheLedgerDoesNotKnowTheAmountOfIsTakenBackWhereItWasPlanned() {
    SimulatedCard card = torn(SALE);
    ledger.forgetAmounts();

    thenRefused(second.desk(MACHINE), card);
    assertThat(first.desk(TILL).present(lay(card)).balance()).isEqualTo(eur(BEFORE));
  }

  /** The balances are those of what is in doubt at the till, but the card was used since. */
  @Test
  @Tag("I10")
  void anOldPlanIsNotTakenForWhatTheCardWasTornInLater() {
    SimulatedCard card = first.holding(600);
    Desk till = first.desk(TILL);
    till.present(lay(card));
    card.switchOn(Tear.atWrite(1, Moment.BEFORE));
    till.carryOut(lay(card), new Purchase("first", eur(200), null));
    first.deliverTo(ledger);
    Desk kiosk = third.desk(KIOSK);
    kiosk.present(lay(card));
    kiosk.carryOut(lay(card), new Load("load", eur(200), Tender.CASH));
    kiosk.carryOut(lay(card), new Purchase("second", eur(200), null));
    int counter = third.reading(card).counter();
    third.deliverTo(ledger);
    Desk machine = second.desk(MACHINE);
    machine.present(lay(card));
    card.switchOn(Tear.atWrite(LOG, Moment.DURING));
    machine.carryOut(lay(card), new Purchase("third", eur(200), null));
    second.deliverTo(ledger);

    assertThat(first.desk(TILL).present(lay(card)).balance()).isEqualTo(eur(600));

    assertThat(first.reading(card).counter()).isEqualTo(counter);
    assertThat(third.desk(KIOSK).present(lay(card)).state()).isEqualTo(State.READY);
  }

  @ParameterizedTest
  @CsvSource({"99999, 99699", "1000, 99999", "99999, 700", "700, 1000", "1300, 1000"})
  @Tag("I10")
  void aForgeryIsNotSealedBecauseSomethingElseWasBegun(int main, int backup) {
    byte[] dump = torn(SALE).dump();
    put(dump, MAIN_BLOCK, main);
    put(dump, BACKUP_BLOCK, backup);

    thenRefused(second.desk(MACHINE), SimulatedCard.of(dump));
    thenRefused(first.desk(TILL), SimulatedCard.of(dump));
  }

  @Test
  @Tag("I10")
  void whatIsKnownToBeWrittenIsNotTakenBack() {
    SimulatedCard card = first.holding(BEFORE);
    SimulatedCard copy = card.copy();
    Desk till = first.desk(TILL);
    till.present(lay(card));
    assertThat(till.carryOut(lay(card), SALE)).isInstanceOf(Result.Done.class);
    first.deliverTo(ledger);

    tear(third, copy, SALE);
    thenRefused(second.desk(MACHINE), copy);
  }

  @Test
  @Tag("I10")
  void nothingIsTakenBackThatThisGatewayHasReadBehind() {
    SimulatedCard card = first.holding(BEFORE);
    SimulatedCard copy = card.copy();
    tear(copy, SALE);
    first.deliverTo(ledger);
    Desk till = third.desk(KIOSK);
    till.present(lay(card));
    till.carryOut(lay(card), new Purchase("sale", eur(10), null));
    Desk machine = second.desk(MACHINE);
    machine.present(lay(card));

    thenRefused(machine, copy);
  }

  private SimulatedCard torn(Operation operation) {
    SimulatedCard card = first.holding(BEFORE);
    tear(card, operation);
    first.deliverTo(ledger);
    return card;
  }

  private void tear(SimulatedCard card, Operation operation) {
    tear(first, card, operation);
  }

  private static void tear(DeskBench where, SimulatedCard card, Operation operation) {
    Desk desk = where.desk(TILL);
    desk.present(lay(card));
    card.switchOn(Tear.atWrite(LOG, Moment.DURING));
    assertThat(desk.carryOut(lay(card), operation)).isInstanceOf(Result.InDoubt.class);
  }

  private static Operation again(Operation operation) {
    return switch (operation) {
      case Purchase p -> new Purchase("again", p.amount(), p.items());
      case Load l -> new Load("again", l.amount(), l.tender());
      case Unload u -> new Unload("again", u.amount(), u.tender());
    };
  }

  private static void thenNotWritten(Desk desk) {
    assertThat(desk.knownResult("key").orElseThrow())
        .isInstanceOfSatisfying(
            Result.Declined.class,
            declined -> assertThat(declined.reason()).isEqualTo("NOT_WRITTEN"));
  }

  private static void thenRefused(Desk desk, SimulatedCard card) {
    byte[] before = card.dump();
    Shown shown = desk.present(lay(card));
    assertThat(shown.state()).isEqualTo(State.REFUSED);
    assertThat(shown.sentence()).isEqualTo(PurseRefusal.LOG_LOST.sentence());
    assertThat(card.dump()).isEqualTo(before);
  }

  private static void put(byte[] dump, int block, int minor) {
    byte[] value = new ValueBlock(minor, MAIN_BLOCK).bytes();
    System.arraycopy(value, 0, dump, block * SectorCard.BLOCK_BYTES, value.length);
  }

  private DeskBench gateway(String name) throws Exception {
    DeskBench bench = new DeskBench(Files.createDirectory(disk.resolve(name)));
    bench.centre = ledger;
    return bench;
  }

  private static CardOnReader lay(SimulatedCard card) {
    return new CardOnReader(card);
  }
}
