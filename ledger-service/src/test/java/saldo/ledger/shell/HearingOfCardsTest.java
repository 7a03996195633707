package saldo.ledger.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.LEDGER;
import static saldo.ledger.shell.DrivenLedger.START;
import static saldo.ledger.shell.DrivenLedger.eur;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.CardSketch.chip;
import static saldo.ledger.testing.CardSketch.virtualCard;
import static saldo.schemas.ledger.RejectionReason.CARD_BLOCKED;
import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.SERVICE_POINT_INACTIVE;
import static saldo.schemas.ledger.RejectionReason.STORED_VALUE_CARD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.StoredJson;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** What the card service publishes holds from the next command on. */
class HearingOfCardsTest {
  private static final CardRef ANNA = CardRef.of("number:ANNA");
  private static final CardRef CHIP = CardRef.medium(chip("04A1B2C3"));
  private static final Origin KIOSK = new Origin("berta", "till-7", "kiosk", null);

  @TempDir private Path state;
  private DrivenLedger ledger;
  private int commands;

  @BeforeEach
  void start() {
    ledger = new DrivenLedger(state).hear(Published.cards().place("kiosk"));
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void aCardPaysAsSoonAsItIsKnown() {
    assertThat(reason(load(ANNA, 500))).isEqualTo(CARD_UNKNOWN);

    ledger.hear(card("ANNA").group("students"));

    assertThat(events(load(ANNA, 500))).containsExactly("account-opened", "loaded");
    assertThat(events(pay(ANNA, 200))).containsExactly("purchased");
    assertThat(ledger.journal().getLast().event())
        .isInstanceOfSatisfying(
            Purchased.class,
            e -> assertThat(e.use()).extracting(CardUse::group).isEqualTo("students"));
  }

  @Test
  void aCardThatIsBlockedIsRefusedFromTheNextRecordOn() {
    ledger.hear(card("ANNA"));
    load(ANNA, 500);
    ledger.hear(card("ANNA").is(CardStatus.STOLEN));

    assertThat(reason(pay(ANNA, 1))).isEqualTo(CARD_BLOCKED);
    ledger.hear(card("ANNA"));
    assertThat(events(pay(ANNA, 1))).containsExactly("purchased");
  }

  @Test
  void whatIsHeardIsNeitherAnsweredNorInTheJournal() {
    ledger.hear(card("ANNA"), virtualCard("kiosk"));

    assertThat(ledger.hasAnswers()).isFalse();
    assertThat(ledger.journal()).isEmpty();
    assertThat(ledger.deadLetters()).isEmpty();
  }

  @Test
  void aCardOfAnotherLedgerIsNotKnownHere() {
    ledger.hearCard("canteen-2|ANNA", StoredJson.write(card("ANNA").state()));

    assertThat(reason(load(ANNA, 500))).isEqualTo(CARD_UNKNOWN);
  }

  @Test
  void aMediumStandsForTheCardItIsBoundTo() {
    ledger.hear(card("ANNA").medium("04A1B2C3"), card("BEN"));
    load(CHIP, 500);
    assertThat(account()).isEqualTo("anna");

    ledger.hear(card("ANNA").formerMedium("04A1B2C3"));
    assertThat(reason(load(CHIP, 500))).isEqualTo(CARD_UNKNOWN);
    ledger.hear(card("BEN").medium("04A1B2C3"));
    load(CHIP, 500);
    assertThat(account()).isEqualTo("ben");
  }

  @Test
  void aMediumThatMovesIsTheNewCardsWhicheverIsHeardFirst() {
    ledger.hear(card("ANNA").medium("04A1B2C3"));
    ledger.hear(card("BEN").medium("04A1B2C3"));
    ledger.hear(card("ANNA").formerMedium("04A1B2C3"));

    load(CHIP, 500);

    assertThat(account()).isEqualTo("ben");
  }

  @Test
  void aCardThatIsRemovedIsForgottenWithItsMedium() {
    ledger.hear(card("ANNA").medium("04A1B2C3").value(ValueMode.ON_MEDIUM));
    load(CHIP, 500);
    ledger.hearCard(LEDGER + "|ANNA", null);

    assertThat(reason(pay(ANNA, 1))).isEqualTo(CARD_UNKNOWN);
    assertThat(reason(pay(CHIP, 1))).isEqualTo(CARD_UNKNOWN);
    assertThat(events(correct("anna"))).containsExactly("adjustment-proposed");
  }

  @Test
  @Tag("I27")
  void aPlaceTakesCardsWhileItsVirtualCardIsActive() {
    ledger.hear(card("ANNA"), virtualCard("kiosk"));
    load(ANNA, 500);
    assertThat(events(payAt(KIOSK))).containsExactly("purchased");

    ledger.hear(virtualCard("kiosk").is(CardStatus.SUSPENDED));
    assertThat(reason(payAt(KIOSK))).isEqualTo(SERVICE_POINT_INACTIVE);
    ledger.hear(virtualCard("kiosk"));
    assertThat(events(payAt(KIOSK))).containsExactly("purchased");
    ledger.hearCard(LEDGER + "|C_VIRT_kiosk", null);
    assertThat(reason(payAt(KIOSK))).isEqualTo(SERVICE_POINT_INACTIVE);
  }

  @Test
  @Tag("I27")
  void aVirtualCardThatIsForAPlaceFromTomorrowOnOpensItTomorrow() {
    ledger.hear(card("ANNA"), virtualCard("kiosk").place("kiosk", START.plus(Duration.ofDays(1))));
    load(ANNA, 500);
    assertThat(reason(payAt(KIOSK))).isEqualTo(SERVICE_POINT_INACTIVE);

    ledger.pass(Duration.ofDays(1));

    assertThat(events(payAt(KIOSK))).containsExactly("purchased");
  }

  @Test
  @Tag("I27")
  void aFormerVirtualCardThatChangesDoesNotCloseThePlaceOfTheNewOne() {
    ledger.hear(card("ANNA"), virtualCard("kiosk").is(CardStatus.SUSPENDED));
    ledger.hear(card("SECOND").virtual().place("kiosk", START));
    ledger.hear(virtualCard("kiosk").is(CardStatus.CLOSED));
    load(ANNA, 500);

    assertThat(events(payAt(KIOSK))).containsExactly("purchased");
  }

  @Test
  void howOftenAVirtualCardChangesDoesNotMakeTheIndexGrow() {
    for (CardStatus status : CardStatus.values()) {
      ledger.hear(virtualCard("kiosk").is(status));
    }
    assertThat(ledger.cards().get(LEDGER + "|virtual|kiosk"))
        .asString(UTF_8)
        .isEqualTo("C_VIRT_kiosk");

    ledger.hear(virtualCard("kiosk").place("station", START));
    assertThat(ledger.cards().get(LEDGER + "|virtual|kiosk")).isNull();
    ledger.hearCard(LEDGER + "|C_VIRT_kiosk", null);
    assertThat(ledger.cards().get(LEDGER + "|virtual|station")).isNull();
  }

  @Test
  @Tag("S1.027")
  void theAccountOfAMediumIsNotCorrectedUntilTheCardHasAnother() {
    ledger.hear(card("ANNA").value(ValueMode.ON_MEDIUM));
    load(ANNA, 500);
    assertThat(reason(correct("anna"))).isEqualTo(STORED_VALUE_CARD);

    ledger.hear(card("ANNA").value(ValueMode.ON_MEDIUM).on("other"));
    assertThat(events(correct("anna"))).containsExactly("adjustment-proposed");
    ledger.hear(card("ANNA").on("anna"));
    assertThat(events(correct("anna"))).containsExactly("adjustment-proposed");
  }

  @Test
  void aCardStateThatCannotBeReadGoesAsideAndTheOldOneHolds() {
    ledger.hear(card("ANNA").medium("04A1B2C3"));
    ledger.hearCard(LEDGER + "|ANNA", "{no card".getBytes(UTF_8));

    thenOneDeadLetter("{no card", "not readable as JSON");
    assertThat(events(load(CHIP, 500))).containsExactly("account-opened", "loaded");
  }

  @Test
  void aRegistryStateThatCannotBeReadGoesAsideAndTheOldOneHolds() {
    ledger.hear(card("ANNA"), virtualCard("kiosk"));
    load(ANNA, 500);
    ledger.hearRegistered(LEDGER + "|service-point|kiosk", "{no place".getBytes(UTF_8));

    thenOneDeadLetter("{no place", "not readable as JSON");
    assertThat(events(payAt(KIOSK))).containsExactly("purchased");
  }

  @Test
  void aStateUnderTheNameOfAnotherThingGoesAside() {
    ledger.hearCard(LEDGER + "|BEN", StoredJson.write(card("ANNA").state()));
    thenOneDeadLetter(null, "the record's key is not that of what it holds: ANNA");
    ledger.hearRegistered(
        LEDGER + "|service-point|kiosk",
        StoredJson.write(Published.cards().place("station").registry().getLast()));
    thenOneDeadLetter(null, "the record's key is not that of what it holds: service-point|station");
    ledger.hearCard("ANNA", StoredJson.write(card("ANNA").state()));
    thenOneDeadLetter(null, "the key does not begin with a ledger: ANNA");
  }

  @Test
  void whatIsWithdrawnFromTheRegistryIsForgotten() {
    ledger.hear(card("ANNA"), virtualCard("kiosk"));
    load(ANNA, 500);
    ledger.hearRegistered(LEDGER + "|service-point|kiosk", null);

    assertThat(reason(payAt(KIOSK))).isEqualTo(RejectionReason.SERVICE_POINT_UNKNOWN);
  }

  private Outcome load(CardRef card, long minor) {
    return take(Origin.of("anna"), new Load(null, eur(minor), Tender.CASH, card));
  }

  private Outcome pay(CardRef card, long minor) {
    return take(Origin.of("anna"), new Purchase(null, eur(minor), null, card));
  }

  private Outcome payAt(Origin origin) {
    return take(origin, new Purchase(null, eur(1), null, ANNA));
  }

  private Outcome correct(String account) {
    return take(
        Origin.of("anna"),
        new ProposeAdjustment(
            AccountId.of(account), Direction.INCREASE, eur(1), "goodwill", "counted"));
  }

  private Outcome take(Origin origin, LedgerCommand command) {
    commands++;
    ledger.send("c" + commands, origin, command);
    return ledger.outcome();
  }

  private static List<String> events(Outcome outcome) {
    return ((Outcome.Accepted) outcome).events();
  }

  private static RejectionReason reason(Outcome outcome) {
    return ((Outcome.Rejected) outcome).reason();
  }

  /** Whose account the last entry was booked on. */
  private String account() {
    return ledger.journal().getLast().event().postings().getLast().account().value();
  }

  private void thenOneDeadLetter(@Nullable String value, String reason) {
    List<TestRecord<byte[], byte[]>> letters = ledger.deadLetters();
    assertThat(letters).hasSize(1);
    if (value != null) {
      assertThat(new String(letters.getFirst().value(), UTF_8)).isEqualTo(value);
    }
    assertThat(new String(letters.getFirst().headers().lastHeader("reason").value(), UTF_8))
        .contains(reason);
  }
}
