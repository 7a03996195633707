package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.machine.cards.Programme.eur;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.medium.CardUid;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear.Moment;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.audit.Until;
import saldo.machine.audit.kafka.AuditRun;
import saldo.machine.cards.Programme.Answer;
import saldo.machine.testing.TestSettings;
import saldo.schemas.CardNumber;

/**
 * Cards with their money on them, from simulated readers to the ledger's balance on the real
 * broker. Whatever happens, card, ledger and float agree in the end.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StoredValueMediaIT {
  private static final String LEDGER = "media";
  private static final String CASH = ",\"tender\":\"cash\"";

  private final List<SimulatedCard> drawer =
      IntStream.range(0, 16)
          .mapToObj(i -> SimulatedCard.blank(CardUid.parse("04A1B2%02X".formatted(i))))
          .toList();
  private final TillReader till = new TillReader("till-1", drawer);
  private final TillReader kiosk = new TillReader("kiosk-1", drawer);
  private SingleMachine machine;
  private Programme programme;
  private MediaOffice office;
  private int issued;
  private int keys;

  @BeforeAll
  void open(@TempDir Path data) throws IOException {
    TillReader.connect(data, LEDGER, List.of(till, kiosk));
    machine = SingleMachine.start(TestSettings.in(data), _ -> {});
    programme = new Programme(machine, LEDGER);
    office = new MediaOffice(programme);
    office.opens(List.of(till, kiosk));
  }

  /** Whatever the tests did: the audit folds it on its own, and comes to the same. */
  @AfterAll
  void prove() {
    try (SingleMachine closing = machine;
        TillReader first = till;
        TillReader second = kiosk;
        Programme ending = programme) {
      JsonNode control = ending.ledger("media");
      assertThat(control.path("addsUp").asBoolean()).as("%s", control).isTrue();
      JsonNode total = control.path("totals").path(0);
      assertThat(total.path("inDoubtMinor").asLong()).as("%s", control).isZero();
      assertThat(total.path("differenceMinor").asLong()).as("%s", control).isZero();
      assertThat(ending.floatMinor("EUR")).isEqualTo(total.path("ledgerMinor").asLong());
      var all = new AuditRun.Request(closing.bootstrap(), null, new Until.End());
      assertThat(new AuditRun(all, AuditRun.Progress.NONE).run().findings()).isEmpty();
      assertThat(List.of(first, second)).isNotEmpty();
    }
  }

  @Test
  @Tag("S0.009")
  @Tag("S0.021")
  @Tag("S0.022")
  void aCardIsLoadedSpentAndUnloadedAndTheLedgerFollows() {
    Holding card = inHand();
    assertThat(lay(till, card).path("balance").path("minor").asLong()).isZero();

    assertThat(balance(done("load", eur(2_000) + CASH))).isEqualTo(2_000);
    assertThat(balance(done("purchase", eur(450)))).isEqualTo(1_550);
    assertThat(balance(done("unload", eur(300) + CASH))).isEqualTo(1_250);
    till.take(programme);

    settles(card, 1_250);
    assertThat(lay(kiosk, card).path("balance").path("minor").asLong()).isEqualTo(1_250);
    kiosk.take(programme);
    Answer nobody = till.ask(programme, "too-late", "purchase", eur(100));
    assertThat(nobody.reason()).isEqualTo("CARD_NOT_READY");
  }

  @Test
  @Tag("I9")
  @Tag("S0.023")
  void aCardThatIsTornOffIsInDoubtUntilAnyReaderSeesIt() {
    Holding card = loaded(1_000);
    Holding other = loaded(300);
    lay(till, card);
    till.tearsAt(3, Moment.DURING);
    Answer torn = till.ask(programme, "torn", "purchase", eur(180));
    assertThat(torn.status()).as("%s", torn.body()).isEqualTo(202);
    assertThat(torn.body().path("result").asText()).isEqualTo("in-doubt");
    till.take(programme);
    till.shows(programme, "awaited");
    await().until(() -> inDoubt() == 180);

    JsonNode wrong = till.put(programme, other.uid(), "wrong-card");
    assertThat(wrong.path("awaited").asText()).isEqualTo(card.uid().hex());
    till.take(programme);
    assertThat(lay(kiosk, card).path("balance").path("minor").asLong()).isEqualTo(820);
    kiosk.take(programme);

    Answer again = till.ask(programme, "torn", "purchase", eur(180));
    assertThat(balance(again.accepted())).isEqualTo(820);
    Answer conflict = till.ask(programme, "torn", "purchase", eur(170));
    assertThat(conflict.status()).isEqualTo(409);
    settles(card, 820);
    assertThat(inDoubt()).isZero();
    lay(till, card);
    till.take(programme);
  }

  @Test
  @Tag("S0.023")
  void aCardThatOnlySlippedIsReadAgainByItself() {
    Holding card = loaded(600);
    lay(till, card);
    till.slips();
    assertThat(till.ask(programme, "slipped", "purchase", eur(150)).status()).isEqualTo(202);

    assertThat(till.shows(programme, "ready").path("balance").path("minor").asLong())
        .isEqualTo(600);
    assertThat(till.ask(programme, "slipped", "purchase", eur(150)).reason())
        .isEqualTo("NOT_WRITTEN");
    till.take(programme);
    settles(card, 600);
  }

  @Test
  @Tag("S1.014")
  @Tag("S0.036")
  void aLostCardGoesToTheOneOnTheReaderAtOnceAndIsWipedWhenItIsFound() {
    Holding lost = loaded(700);
    Holding fresh = loaded(200);
    lay(till, fresh);
    office.transfers(lost, fresh, "immediate");

    assertThat(till.look(programme).accepted().body().path("balance").path("minor").asLong())
        .isEqualTo(900);
    till.take(programme);
    settles(fresh, 900);
    isWiped(lost);
  }

  @Test
  @Tag("S0.034")
  @Tag("S0.035")
  void aLostCardGoesToAnotherAtItsNextUse() {
    Holding lost = loaded(640);
    Holding fresh = inHand();
    office.transfers(lost, fresh, "queued");
    assertThat(lay(kiosk, fresh).path("balance").path("minor").asLong()).isEqualTo(640);
    kiosk.take(programme);
    settles(fresh, 640);
    isWiped(lost);
  }

  @Test
  @Tag("I12")
  void aGatewayThatIsKilledKnowsAfterwardsWhatWasInDoubt() {
    Holding card = loaded(1_000);
    lay(till, card);
    till.tearsAt(2, Moment.BEFORE);
    assertThat(till.ask(programme, "killed", "purchase", eur(250)).status()).isEqualTo(202);
    till.take(programme);

    machine.kill(Service.GATEWAY);
    machine.awaitReady(Service.GATEWAY, SingleMachine.START_PATIENCE);

    till.shows(programme, "awaited");
    assertThat(lay(till, card).path("balance").path("minor").asLong()).isEqualTo(1_000);
    Answer settled = till.ask(programme, "killed", "purchase", eur(250));
    assertThat(settled.reason()).isEqualTo("NOT_WRITTEN");
    till.take(programme);
    settles(card, 1_000);
  }

  @Test
  @Tag("I10")
  void withoutKafkaACardPaysUpToItsCeilingAndEverythingArrivesOnceAfterwards() {
    Holding card = loaded(1_000);
    isKnownAsUsed(card);
    machine.stop(Service.BROKER);
    try {
      await()
          .until(() -> {
            till.put(programme, card.uid(), "ready");
            Answer load = till.ask(programme, "offline-" + ++keys, "load", eur(1) + CASH);
            till.take(programme);
            return load.reason().equals("OFFLINE_PURCHASE_ONLY");
          });
      till.put(programme, card.uid(), "ready");
      done("purchase", eur(400));
      Answer much = till.ask(programme, "offline-much", "purchase", eur(101));
      assertThat(much.reason()).isEqualTo("OFFLINE_CEILING_EXCEEDED");
      till.take(programme);
    } finally {
      machine.start(Service.BROKER);
    }
    long expected = lay(till, card).path("balance").path("minor").asLong();
    till.take(programme);
    assertThat(expected % 100).as("what was loaded while it was not offline yet").isLessThan(30);
    settles(card, expected);
  }

  @Test
  @Tag("I7")
  @Tag("S1.004")
  void aStoppedCardSaysSoItselfUntilItIsGoodAgain() {
    Holding card = loaded(500);
    office.suspends(card);
    awaitRefusal(card, "is suspended");
    awaitHistory(card, "medium-marked");

    office.resumes(card);
    assertThat(lay(till, card).path("balance").path("minor").asLong()).isEqualTo(500);
    assertThat(balance(done("purchase", eur(120)))).isEqualTo(380);
    till.take(programme);
    settles(card, 380);
  }

  /**
   * Offline, a reader takes no card of whose first use it has not heard. That comes later than the
   * balance, by way of the card service; what happens to the card after it comes later still.
   */
  private void isKnownAsUsed(Holding card) {
    await().until(() -> programme.cards("cards/" + card.number()).at("/state/posted").asBoolean());
    office.suspends(card);
    awaitRefusal(card, "is suspended");
    office.resumes(card);
    lay(till, card);
    till.take(programme);
  }

  /** Presented until the gateway has heard of its loss; then there is nothing on it any more. */
  private void isWiped(Holding lost) {
    awaitRefusal(lost, "went to the card");
    awaitHistory(lost, "wiped");
    assertThat(programme.balance(lost.account())).isZero();
  }

  private void awaitRefusal(Holding card, String why) {
    await()
        .until(() -> {
          kiosk.put(programme, card.uid(), "ready|refused");
          String sentence = kiosk.shown(programme).path("sentence").asText();
          kiosk.take(programme);
          return sentence.contains(why);
        });
  }

  private void awaitHistory(Holding card, String what) {
    String history = "accounts/" + card.account() + "/history";
    await().until(() -> programme.ledger(history).toString().contains(what));
  }

  /** A card in use with so much on it. */
  private Holding loaded(long minor) {
    Holding card = inHand();
    lay(till, card);
    done("load", eur(minor) + CASH);
    till.take(programme);
    settles(card, minor);
    return card;
  }

  /** An active card with an empty purse, of which both readers know. */
  private Holding inHand() {
    CardUid uid = drawer.get(issued).uid();
    String number = CardNumber.withCheckDigit("6400000001%02d".formatted(issued++)).value();
    office.handsOut(number, uid);
    till.put(programme, uid, "refused");
    assertThat(till.format(programme).accepted().body().path("result").asText()).isEqualTo("done");
    till.take(programme);
    return new Holding(uid, number);
  }

  /** The gateway may hear of a card some milliseconds later than the card service. */
  private JsonNode lay(TillReader reader, Holding card) {
    await()
        .until(() -> {
          reader.put(programme, card.uid(), "ready|refused");
          boolean ready = !reader.shown(programme).path("state").asText().equals("refused");
          if (!ready) {
            reader.take(programme);
          }
          return ready;
        });
    return reader.shown(programme);
  }

  private Answer done(String type, String fields) {
    Answer answer = till.ask(programme, "key-" + ++keys, type, fields).accepted();
    assertThat(answer.body().path("result").asText()).isEqualTo("done");
    return answer;
  }

  private static long balance(Answer answer) {
    return answer.body().path("balance").path("minor").asLong();
  }

  /** The ledger hears of it, and then its account has as much as the card. */
  private void settles(Holding card, long minor) {
    await().untilAsserted(() -> assertThat(programme.balance(card.account())).isEqualTo(minor));
  }

  private long inDoubt() {
    return programme.ledger("media").path("totals").path(0).path("inDoubtMinor").asLong();
  }
}
