package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_NOT_POSITIVE;
import static saldo.schemas.ledger.RejectionReason.CARD_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.Treatment.EXCEPTIONAL;
import static saldo.schemas.ledger.Treatment.NORMAL;
import static saldo.schemas.ledger.Treatment.UNASSIGNED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.registry.Limit.Period;

/** What a device has done with a card is booked, whatever the card is. */
class FactsByCardTest {
  private static final String UNASSIGNED_EUR = LedgerLanguage.UNASSIGNED;
  private static final CardRef CHIP = CardRef.medium(CardSketch.chip("04A1B2C3"));

  @Test
  void anUnknownCardWaitsForSomebodyWhoIsToldHowItWasPresented() {
    for (CardRef ref : List.of(shown("GHOST"), CHIP)) {
      having(card("ANNA"))
          .when(new RecordPurchase(null, eur(70), null, AccountKind.PURSE, ref))
          .then(waiting(LedgerLanguage.UNASSIGNED, unknown(ref)));
    }
  }

  @Test
  void theAccountThatADeviceNamesBesidesAnUnknownCardIsNotForgotten() {
    having(card("ANNA"))
        .when(new RecordPurchase(account("anna"), eur(70), null, null, CHIP))
        .then(waiting("anna", unknown(CHIP)))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
  }

  @Test
  void nobodyPaysForAFactThatNamesOneAccountAndTheCardOfAnother() {
    having(card("ANNA"))
        .given(purse("ben"))
        .when(new RecordPurchase(account("ben"), eur(70), null, null, shown("ANNA")))
        .then(waiting("ben", used("ANNA")));
  }

  @Test
  void aCardWithoutAnAccountWaitsForSomebody() {
    having(card("ANNA").withoutAccount())
        .when(paidOfflineWith("ANNA", 70))
        .then(waiting(UNASSIGNED_EUR, used("ANNA")));
  }

  @Test
  void aCardPaysWithWhatIsOnIt() {
    having(card("ANNA"))
        .when(paidOfflineWith("ANNA", 500))
        .then(recorded(500, NORMAL, used("ANNA")));
    having(card("ANNA"))
        .when(paidOfflineWith("ANNA", 501))
        .then(exceptional(501, INSUFFICIENT_FUNDS));
  }

  @ParameterizedTest(name = "{0}: spent {1}, loaded {2}")
  @CsvSource({
    "STOCK, CARD_NOT_ACTIVE, CARD_NOT_ACTIVE",
    "ISSUED, CARD_NOT_ACTIVE, ",
    "ACTIVE, , ",
    "SUSPENDED, CARD_NOT_ACTIVE, CARD_NOT_ACTIVE",
    "LOST, CARD_BLOCKED, CARD_BLOCKED",
    "STOLEN, CARD_BLOCKED, CARD_BLOCKED",
    "CONFISCATED, CARD_BLOCKED, CARD_BLOCKED",
    "RETURNED, CARD_BLOCKED, CARD_BLOCKED",
    "EXPIRED, CARD_EXPIRED, CARD_EXPIRED",
    "CLOSED, CARD_BLOCKED, CARD_BLOCKED"
  })
  void aCardThatARequestWouldBeRefusedForIsBookedAndTheFactSaysWhy(
      CardStatus status, @Nullable RejectionReason spent, @Nullable RejectionReason loaded) {
    having(card("ANNA").is(status))
        .when(paidOfflineWith("ANNA", 100))
        .then(exceptional(100, spent));
    having(card("ANNA").is(status)).when(loadedOfflineWith("ANNA", 100)).then(loaded(loaded));
  }

  @Test
  void aCardWhoseValidityIsOverIsBookedAndMarked() {
    having(card("ANNA").until(Scenario.NOON))
        .when(paidOfflineWith("ANNA", 100))
        .then(exceptional(100, CARD_EXPIRED));
  }

  @Test
  void whatIsSaidFirstOfSeveralIsWhatARequestWouldHear() {
    having(card("ANNA").is(CardStatus.SUSPENDED).until(Scenario.NOON))
        .given(freeze("anna"))
        .when(paidOfflineWith("ANNA", 501))
        .then(exceptional(501, CARD_EXPIRED));
    having(card("ANNA"))
        .given(freeze("anna"))
        .when(paidOfflineWith("ANNA", 501))
        .then(exceptional(501, ACCOUNT_FROZEN));
  }

  @Test
  void aPlaceOrAProfileThatWouldRefuseItChangesNothing() {
    Published nothing =
        cards(card("ANNA").profile("none"))
            .profile("none", Profiles.profile(List.of(), List.of(), List.of(), null));
    CardLanguage.given(nothing, purse("anna"), load("anna", 500))
        .by(tillAt("nowhere"))
        .when(paidOfflineWith("ANNA", 100))
        .then(recorded(100, NORMAL, used("ANNA")));
  }

  @Test
  void theAccountOpensAsItsPlanSaysWhateverTheDeviceAsksFor() {
    Terms terms = new Terms(100L, 50);
    given(cards(card("ANNA").on("anna", Profiles.plan(terms))))
        .when(new RecordLoad(null, eur(100), Tender.CASH, AccountKind.PREPAID, shown("ANNA")))
        .then(
            new AccountOpened(account("anna"), AccountKind.PURSE, "EUR", terms),
            new LoadRecorded(
                account("anna"),
                eur(100),
                Tender.CASH,
                NORMAL,
                postings(posting(CASH, -100, -100), posting("anna", 100, 100)),
                used("ANNA")));
  }

  @Test
  void theFirstFactIsMeasuredByThePlanToo() {
    Terms terms = new Terms(100L, 50);
    Published planned = cards(card("ANNA").on("anna", Profiles.plan(terms)));
    assertThat(treatment(planned, paidOfflineWith("ANNA", 50))).isEqualTo(NORMAL);
    assertThat(treatment(planned, paidOfflineWith("ANNA", 51))).isEqualTo(EXCEPTIONAL);
    assertThat(treatment(planned, loadedOfflineWith("ANNA", 100))).isEqualTo(NORMAL);
    assertThat(treatment(planned, loadedOfflineWith("ANNA", 101))).isEqualTo(EXCEPTIONAL);
  }

  @Test
  void whatIsNotBookedOnTheCardDoesNotUseUpItsLimits() {
    Published limited =
        cards(card("ANNA").profile("staff"))
            .profile("staff", Profiles.limited(Profiles.amount("daily", Period.DAY, 100)));
    given(limited, kronorPurse("anna"))
        .when(paidOfflineWith("ANNA", 70))
        .then(waiting("anna", used("ANNA")))
        .thenState(book -> assertThat(book.cards().used()).isEmpty());
    given(limited, purse("anna"), load("anna", 500))
        .when(paidOfflineWith("ANNA", 70))
        .then(recorded(70, NORMAL, used("ANNA", new LimitUse("daily", "2026-03-02", 70, 70L))));
  }

  @Test
  @Tag("I24")
  void aClosedAccountStaysAtZero() {
    given(cards(card("ANNA")), purse("anna"), close("anna", null))
        .when(paidOfflineWith("ANNA", 70))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isZero();
          assertThat(balance(book, LOSSES)).isEqualTo(-70);
        });
  }

  @Test
  void aDayOfFactsComesInAsOneBulkEachWithItsCard() {
    Bulk day =
        new Bulk(
            Bulk.Mode.PER_ENTRY,
            List.of(
                paidOfflineWith("ANNA", 100),
                paidOfflineWith("GHOST", 70),
                paidOfflineWith("ANNA", 0),
                paidOfflineWith("ANNA", 401)));
    having(card("ANNA"))
        .when(day)
        .thenEach(
            List.of(
                one -> one.then(recorded(100, NORMAL, used("ANNA"))),
                two ->
                    two.then(
                        new PurchaseRecorded(
                            account(UNASSIGNED_EUR),
                            eur(70),
                            general(70),
                            UNASSIGNED,
                            postings(posting(UNASSIGNED_EUR, -70, -70), posting(GENERAL, 70, 170)),
                            unknown(shown("GHOST")))),
                three -> three.thenRefused(AMOUNT_NOT_POSITIVE),
                four ->
                    four.then(
                        new PurchaseRecorded(
                            account("anna"),
                            eur(401),
                            general(401),
                            EXCEPTIONAL,
                            postings(posting("anna", -401, -1), posting(GENERAL, 401, 571)),
                            used("ANNA"),
                            INSUFFICIENT_FUNDS))));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> having(
      CardSketch card) {
    return given(cards(card), purse("anna"), load("anna", 500));
  }

  private static Treatment treatment(Published published, LedgerCommand fact) {
    Decision<LedgerEvent, RejectionReason> decision = given(published).when(fact).decision();
    List<LedgerEvent> events =
        ((Decision.Accepted<LedgerEvent, RejectionReason>) decision).events();
    return switch (events.getLast()) {
      case PurchaseRecorded e -> e.treatment();
      case LoadRecorded e -> e.treatment();
      case LedgerEvent e -> throw new AssertionError(e);
    };
  }

  private static PurchaseRecorded waiting(String account, @Nullable CardUse use) {
    return new PurchaseRecorded(
        account(account),
        eur(70),
        general(70),
        UNASSIGNED,
        postings(posting(UNASSIGNED_EUR, -70, -70), posting(GENERAL, 70, 70)),
        use);
  }

  private static PurchaseRecorded recorded(long minor, Treatment treatment, CardUse use) {
    return new PurchaseRecorded(
        account("anna"), eur(minor), general(minor), treatment, spent(minor), use);
  }

  private static PurchaseRecorded exceptional(long minor, @Nullable RejectionReason reason) {
    return new PurchaseRecorded(
        account("anna"),
        eur(minor),
        general(minor),
        reason == null ? NORMAL : EXCEPTIONAL,
        spent(minor),
        used("ANNA"),
        reason);
  }

  private static List<Posting> spent(long minor) {
    return postings(posting("anna", -minor, 500 - minor), posting(GENERAL, minor, minor));
  }

  private static LoadRecorded loaded(@Nullable RejectionReason reason) {
    return new LoadRecorded(
        account("anna"),
        eur(100),
        Tender.CASH,
        reason == null ? NORMAL : EXCEPTIONAL,
        postings(posting(CASH, -100, -600), posting("anna", 100, 600)),
        used("ANNA"),
        reason);
  }
}
