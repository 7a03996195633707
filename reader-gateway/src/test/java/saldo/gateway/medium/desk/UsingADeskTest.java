package saldo.gateway.medium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.gateway.medium.desk.DeskBench.NUMBER;
import static saldo.gateway.medium.desk.DeskBench.TILL;
import static saldo.gateway.medium.desk.DeskBench.UID;
import static saldo.gateway.medium.desk.DeskBench.eur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.desk.Operation.Load;
import saldo.gateway.medium.desk.Operation.Purchase;
import saldo.gateway.medium.desk.Operation.Unload;
import saldo.gateway.medium.desk.Shown.State;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Moment;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.Tender;

/** A card is put on a till's reader and used. */
class UsingADeskTest {
  @TempDir Path disk;
  private DeskBench bench;
  private Desk desk;

  @BeforeEach
  void start() {
    bench = new DeskBench(disk);
    desk = bench.desk(TILL);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  @Tag("S0.009")
  @Tag("S0.022")
  void whatIsOnACardIsShownAndTold() {
    Shown shown = desk.present(lay(bench.holding(500)));

    assertThat(shown.state()).isEqualTo(State.READY);
    assertThat(shown.number()).isEqualTo(NUMBER);
    assertThat(shown.balance()).isEqualTo(eur(500));
    assertThat(bench.told()).containsExactly("medium-seen");
    assertThat(desk.gone().state()).isEqualTo(State.EMPTY);
  }

  @Test
  @Tag("I12")
  void aPurchaseIsToldBeforeAndAfterItIsWritten() {
    SimulatedCard card = bench.holding(500);
    desk.present(lay(card));

    Result result = desk.carryOut(lay(card), new Purchase("sale-1", eur(180), null));

    assertThat(result).isEqualTo(new Result.Done(eur(320)));
    assertThat(bench.reading(card).balanceMinor()).isEqualTo(320);
    assertThat(bench.told()).containsExactly("medium-seen", "write-intended", "write-confirmed");
    assertThat(desk.shown().balance()).isEqualTo(eur(320));
  }

  @Test
  void loadsAndUnloadsChangeTheCardToo() {
    SimulatedCard card = bench.holding(500);
    desk.present(lay(card));

    assertThat(desk.carryOut(lay(card), new Load("load-1", eur(1_000), Tender.CASH)))
        .isEqualTo(new Result.Done(eur(1_500)));
    assertThat(desk.carryOut(lay(card), new Unload("unload-1", eur(700), Tender.CASH)))
        .isEqualTo(new Result.Done(eur(800)));
  }

  @Test
  @Tag("I5")
  void aSecondClickGetsTheSameAnswerAlsoAfterAKill() {
    SimulatedCard card = bench.holding(500);
    desk.present(lay(card));
    Purchase purchase = new Purchase("sale-1", eur(180), null);
    Result first = desk.carryOut(lay(card), purchase);

    Result second = desk.carryOut(lay(card), purchase);
    bench.restart();
    desk = bench.desk(TILL);
    desk.present(lay(card));
    Result third = desk.carryOut(lay(card), purchase);

    assertThat(second).isEqualTo(first);
    assertThat(third).isEqualTo(first);
    assertThat(bench.reading(card).balanceMinor()).isEqualTo(320);
  }

  @Test
  @Tag("I5")
  void theSameKeyForSomethingElseIsRefused() {
    SimulatedCard card = bench.holding(500);
    desk.present(lay(card));
    desk.carryOut(lay(card), new Purchase("sale-1", eur(180), null));

    Result result = desk.carryOut(lay(card), new Purchase("sale-1", eur(190), null));

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Declined.class,
            declined -> assertThat(declined.reason()).isEqualTo("IDEMPOTENCY_CONFLICT"));
    assertThat(bench.reading(card).balanceMinor()).isEqualTo(320);
  }

  @Test
  void moreThanThereIsIsDeclinedAndNothingIsTold() {
    SimulatedCard card = bench.holding(100);
    desk.present(lay(card));

    Result result = desk.carryOut(lay(card), new Purchase("sale-1", eur(180), null));

    assertThat(result)
        .isEqualTo(
            new Result.Declined(
                "TOO_LITTLE_ON_CARD", "there is not enough on the card: load it, or pay less"));
    assertThat(bench.told()).containsExactly("medium-seen");
  }

  @Test
  @Tag("I7")
  void aCardThatIsBlockedIsNotWrittenWhateverIsOnIt() {
    SimulatedCard card = bench.holding(500);
    bench.admission = new Admission.Declined("CARD_BLOCKED", "the card is blocked");

    Shown shown = desk.present(lay(card));
    Result result = desk.carryOut(lay(card), new Purchase("sale-1", eur(180), null));

    assertThat(shown.state()).isEqualTo(State.REFUSED);
    assertThat(result).isEqualTo(new Result.Declined("CARD_NOT_READY", "the card is blocked"));
    assertThat(bench.reading(card).balanceMinor()).isEqualTo(500);
  }

  @Test
  @Tag("S0.036")
  void aFoundCardWhoseBalanceHasMovedIsRefusedAndWiped() {
    SimulatedCard card = bench.holding(500);
    bench.admission = new Admission.ToWipe(NUMBER, "another card has taken its place");

    Shown shown = desk.present(lay(card));

    assertThat(shown.state()).isEqualTo(State.REFUSED);
    assertThat(bench.reading(card).balanceMinor()).isZero();
    assertThat(bench.told()).containsExactly("medium-seen", "write-intended", "write-confirmed");
    assertThat(desk.present(lay(card)).state()).isEqualTo(State.REFUSED);
    assertThat(bench.told()).hasSize(4);
  }

  @Test
  @Tag("S0.035")
  @Tag("I8")
  void whatWaitsForACardComesOnTopOfWhatIsThere() throws InterruptedException {
    SimulatedCard card = bench.holding(500);
    bench.admission = new Admission.Admitted(NUMBER, true);
    bench.waiting = new Centre.Answer.ToWrite(AccountId.of("purse-1"), 3, eur(2_000));

    desk.present(lay(card));
    assertThat(bench.reading(card).balanceMinor())
        .as("the ledger has not heard what this gateway has done before")
        .isEqualTo(500);
    bench.patience = Duration.ofSeconds(10);
    desk = bench.desk(TILL);
    AtomicBoolean kafkaIsThere = new AtomicBoolean(true);
    Thread kafka =
        Thread.ofPlatform()
            .start(() -> {
              while (kafkaIsThere.get()) {
                bench.deliver();
              }
            });
    try {
      Shown shown = desk.present(lay(card));

      assertThat(shown.balance()).isEqualTo(eur(2_500));
      assertThat(bench.reading(card).balanceMinor()).isEqualTo(2_500);
    } finally {
      kafkaIsThere.set(false);
      kafka.join();
    }
  }

  @Test
  @Tag("S0.021")
  void whileOneCardIsAwaitedAnotherCanBeUsed() {
    SimulatedCard card = bench.holding(500);
    desk.present(lay(card));
    card.switchOn(Tear.atWrite(1, Moment.AFTER).absentFor(1_000));
    Result result = desk.carryOut(lay(card), new Purchase("sale-1", eur(180), null));
    assertThat(result).isInstanceOf(Result.InDoubt.class);
    assertThat(desk.gone().state()).isEqualTo(State.AWAITED);

    SimulatedCard other = SimulatedCard.blank(CardUid.parse("04A1B2C4"));
    assertThat(desk.present(lay(other)).state())
        .as("a blank card is refused")
        .isEqualTo(State.REFUSED);
    assertThat(desk.shown().awaited()).isEqualTo(UID);
  }

  private static CardOnReader lay(SimulatedCard card) {
    return new CardOnReader(card);
  }
}
