package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.BALANCE_NEGATIVE;
import static saldo.schemas.ledger.RejectionReason.CARD_BLOCKED;
import static saldo.schemas.ledger.RejectionReason.CARD_REPLACED;
import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.ENTRY_NOT_REVERSIBLE;
import static saldo.schemas.ledger.RejectionReason.HOLDS_OPEN;
import static saldo.schemas.ledger.RejectionReason.SAME_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.SAME_CARD;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.AccountEvent.AccountClosed;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;

/** A card is lost, or exchanged for another: all that was on it is on the other one. */
class ReplacingCardsTest {
  private static final Published TWO = cards(card("OLD"), card("NEW"));

  @Test
  @Tag("S1.015")
  void aLostCardIsReplacedInOneStepEvenIfNobodyHasReportedIt() {
    having(TWO)
        .when(lost("OLD", "NEW"))
        .then(
            moved(
                Replacement.LOST,
                Delivery.IMMEDIATE,
                500,
                posting("old", -500, 0),
                posting(CLEARING, 500, 500),
                posting(CLEARING, -500, 0),
                posting("new", 500, 570)));
  }

  @Test
  @Tag("S1.015")
  void whatWasOnTheNewCardStaysThere() {
    having(TWO)
        .when(lost("OLD", "NEW"))
        .thenState(book -> {
          assertThat(balance(book, "old")).isZero();
          assertThat(balance(book, "new")).isEqualTo(570);
        });
  }

  @Test
  @Tag("S1.015")
  void aCardThatWasReportedBeforeIsReplacedToo() {
    for (CardStatus status : List.of(CardStatus.LOST, CardStatus.STOLEN, CardStatus.SUSPENDED)) {
      having(cards(card("OLD").is(status), card("NEW")))
          .when(lost("OLD", "NEW"))
          .thenState(book -> assertThat(balance(book, "new")).isEqualTo(570));
    }
    having(cards(card("OLD").is(CardStatus.LOST), card("NEW")))
        .when(exchange("OLD", "NEW"))
        .thenRefused(CARD_BLOCKED, "card", "OLD", "status", "lost");
  }

  @Test
  @Tag("I14")
  @Tag("I2")
  @Tag("I3")
  void anExchangeMovesNoCashAndLeavesTheSumOfAllPursesAsItWas() {
    having(TWO)
        .known(book -> {
          assertThat(balance(book, CASH)).isEqualTo(-570);
          assertThat(purses(book)).isEqualTo(570);
          return book;
        })
        .when(exchange("OLD", "NEW"))
        .thenState(book -> {
          assertThat(balance(book, CASH)).isEqualTo(-570);
          assertThat(balance(book, CLEARING)).isZero();
          assertThat(purses(book)).isEqualTo(570);
        });
  }

  @Test
  void aCardWithNothingOnItIsReplacedWithoutAPosting() {
    given(TWO, purse("old"), purse("new"))
        .when(lost("OLD", "NEW"))
        .then(moved(Replacement.LOST, Delivery.IMMEDIATE, 0));
  }

  @Test
  void accountsOpenIfThatIsTheFirstThatHappensToThem() {
    AccountPlan plan = Profiles.plan(ceiling(500));
    given(cards(card("OLD"), card("NEW").on("new", plan)), purse("old"), load("old", 500))
        .when(exchange("OLD", "NEW"))
        .then(
            new AccountOpened(account("new"), AccountKind.PURSE, "EUR", ceiling(500)),
            moved(
                Replacement.EXCHANGE,
                Delivery.QUEUED,
                500,
                posting("old", -500, 0),
                posting(CLEARING, 500, 500),
                posting(CLEARING, -500, 0),
                posting("new", 500, 500)));
    given(TWO)
        .when(lost("OLD", "NEW"))
        .then(
            new AccountOpened(account("old"), AccountKind.PURSE, "EUR", Terms.PLAIN),
            new AccountOpened(account("new"), AccountKind.PURSE, "EUR", Terms.PLAIN),
            moved(Replacement.LOST, Delivery.IMMEDIATE, 0));
  }

  @Test
  @Tag("S1.015")
  void afterwardsNothingIsDoneWithTheOldCard() {
    for (LedgerCommand command :
        List.of(
            payWith("OLD", 1),
            payWith(CardRef.keyed(number("OLD")), 1),
            loadWith("OLD", 1),
            takeBackWith("OLD", 1),
            correctWith("OLD", 1),
            lost("OLD", "THIRD"),
            exchange("NEW", "OLD"))) {
      having(cards(card("OLD"), card("NEW"), card("THIRD")))
          .given(lost("OLD", "NEW"))
          .when(command)
          .thenRefused(CARD_REPLACED, "card", "OLD", "by", "NEW");
    }
  }

  @Test
  void theNewCardCanBeReplacedInItsTurn() {
    having(cards(card("OLD"), card("NEW"), card("THIRD")))
        .given(lost("OLD", "NEW"))
        .when(lost("NEW", "THIRD"))
        .thenState(book -> assertThat(balance(book, "third")).isEqualTo(570));
  }

  @Test
  @Tag("S0.041")
  void whatTheOldCardSpentOfflineAndComesInLateIsALoss() {
    having(TWO)
        .given(lost("OLD", "NEW"))
        .when(paidOfflineWith("OLD", 30))
        .then(
            new PurchaseRecorded(
                account("old"),
                eur(30),
                general(30),
                Treatment.LOSS,
                postings(posting(LOSSES, -30, -30), posting(GENERAL, 30, 30)),
                used("OLD")));
    having(cards(card("OLD").is(CardStatus.CLOSED).withoutAccount().replacedBy("NEW")))
        .when(paidOfflineWith("OLD", 30))
        .thenState(book -> assertThat(balance(book, LOSSES)).isEqualTo(-30));
  }

  @Test
  void whatWasLoadedOnTheOldCardAndComesInLateIsOwedToSomebody() {
    having(TWO)
        .given(lost("OLD", "NEW"))
        .when(loadedOfflineWith("OLD", 30))
        .then(
            new LoadRecorded(
                account("old"),
                eur(30),
                Tender.CASH,
                Treatment.UNASSIGNED,
                postings(posting(CASH, -30, -600), posting(UNASSIGNED, 30, 30)),
                used("OLD")));
  }

  @Test
  void moneyOnHoldStaysUntilTheHoldHasEnded() {
    having(TWO)
        .givenAs("hold", holdWith("OLD", 100))
        .when(lost("OLD", "NEW"))
        .thenRefused(HOLDS_OPEN, "holds", "1");
    having(TWO)
        .givenAs("hold", holdWith("OLD", 100))
        .given(new ReleaseHold(entry("hold")))
        .when(lost("OLD", "NEW"))
        .thenState(book -> assertThat(balance(book, "new")).isEqualTo(570));
  }

  @Test
  void aDebtIsNotMovedToAnotherCard() {
    having(TWO)
        .given(paidOfflineWith("OLD", 501))
        .when(exchange("OLD", "NEW"))
        .thenRefused(BALANCE_NEGATIVE, "card", "OLD", "balance", "-1 EUR");
  }

  @Test
  void theNewCardHoldsNoMoreThanItsCeiling() {
    AccountPlan plan = Profiles.plan(ceiling(499));
    given(cards(card("OLD"), card("NEW").on("new", plan)), purse("old"), load("old", 500))
        .when(lost("OLD", "NEW"))
        .thenRefused(
            CEILING_EXCEEDED,
            "account",
            "new",
            "balance",
            "0 EUR",
            "ceiling",
            "499 EUR",
            "requested",
            "500 EUR");
  }

  @Test
  void bothCardsAreKnownAndTwoOnAccountsOfTheirOwn() {
    having(TWO).when(lost("OLD", "OLD")).thenRefused(SAME_CARD, "card", "OLD");
    having(TWO).when(lost("GONE", "NEW")).thenRefused(CARD_UNKNOWN, "card", "GONE");
    having(TWO).when(lost("OLD", "GONE")).thenRefused(CARD_UNKNOWN, "card", "number:GONE");
    having(cards(card("OLD"), card("NEW").on("old")))
        .when(lost("OLD", "NEW"))
        .thenRefused(SAME_ACCOUNT, "account", "old");
  }

  @Test
  void bothAccountsAreOfOneKindAndCurrency() {
    given(TWO, purse("old"), prepaid("new"))
        .when(lost("OLD", "NEW"))
        .thenRefused(WRONG_ACCOUNT_KIND);
    given(TWO, purse("old"), kronorPurse("new"))
        .when(lost("OLD", "NEW"))
        .thenRefused(CURRENCY_MISMATCH, "accountCurrency", "SEK", "amountCurrency", "EUR");
  }

  @Test
  void aFrozenAccountGivesAndDoesNotTakeAndAClosedOneNeither() {
    having(TWO)
        .given(freeze("old"))
        .when(lost("OLD", "NEW"))
        .thenState(book -> assertThat(balance(book, "new")).isEqualTo(570));
    having(TWO).given(freeze("new")).when(lost("OLD", "NEW")).thenRefused(ACCOUNT_FROZEN);
    having(TWO)
        .given(close("old", Tender.CASH))
        .when(lost("OLD", "NEW"))
        .thenRefused(ACCOUNT_CLOSED);
    having(TWO)
        .given(close("new", Tender.CASH))
        .when(lost("OLD", "NEW"))
        .thenRefused(ACCOUNT_CLOSED);
  }

  @Test
  void aReplacementIsNotReversed() {
    having(TWO)
        .givenAs("lost", lost("OLD", "NEW"))
        .when(new Reverse(entry("lost"), "found again"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  void theNewCardMayBeOnTheReader() {
    having(cards(card("OLD"), card("NEW").medium("04A1B2C3")))
        .when(
            new TransferBalance(
                number("OLD"), CardRef.of("mifare:04A1B2C3"), Replacement.LOST, Delivery.IMMEDIATE))
        .thenState(book -> assertThat(balance(book, "new")).isEqualTo(570));
  }

  @Test
  void inOneStepAnAccountIsReplacedAndPaidOut() {
    Bulk bulk =
        new Bulk(
            Bulk.Mode.ATOMIC,
            List.of(lost("OLD", "NEW"), new CloseAccount(account("new"), Tender.CASH)));
    having(TWO)
        .when(bulk)
        .thenEach(
            List.of(
                first -> assertThat(first.decision()).isInstanceOf(Decision.Accepted.class),
                second ->
                    second.then(
                        new AccountClosed(
                            account("new"),
                            Tender.CASH,
                            postings(posting("new", -570, 0), posting(CASH, 570, 0))))));
  }

  /** 5.00 EUR on the old card, 0.70 EUR on the new one. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> having(
      Published published) {
    return given(published, purse("old"), load("old", 500), purse("new"), load("new", 70));
  }

  private static long purses(Book book) {
    return book.accounts().values().stream()
        .filter(account -> account.kind() == AccountKind.PURSE)
        .mapToLong(AccountSnapshot::balanceMinor)
        .sum();
  }

  private static BalanceTransferred moved(
      Replacement why, Delivery delivery, long minor, Posting... postings) {
    return new BalanceTransferred(
        number("OLD"),
        account("old"),
        number("NEW"),
        account("new"),
        eur(minor),
        why,
        delivery,
        postings(postings));
  }
}
