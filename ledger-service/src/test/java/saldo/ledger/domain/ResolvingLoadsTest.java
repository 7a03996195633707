package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.correctWith;
import static saldo.ledger.domain.CardLanguage.loadWith;
import static saldo.ledger.domain.CardLanguage.payWith;
import static saldo.ledger.domain.CardLanguage.says;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.domain.LoadLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.schemas.ledger.RejectionReason.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadDelivery;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.LoadOrderEvent.LoadCorrected;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** Support ends a load that was paid online and is not credited. */
@Tag("S1.037")
@Tag("S1.038")
@Tag("I15")
class ResolvingLoadsTest {
  private static final EntryId ORDER = entry("order");

  @Test
  @Tag("I1")
  void partIsCreditedAndTheRestPaidBack() {
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .when(resolve("order", "ANNA", 500, 200))
        .then(
            corrected(
                200,
                used("ANNA"),
                posting(PENDING, -500, 0),
                posting("anna", 200, 300),
                posting(ONLINE, 300, -200)))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.CORRECTED));
  }

  @Test
  void allOfItIsCreditedOrNothing() {
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .when(resolve("order", "ANNA", 500, 500))
        .then(corrected(500, used("ANNA"), posting(PENDING, -500, 0), posting("anna", 500, 600)));
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .when(resolve("order", "ANNA", 500, 0))
        .then(corrected(0, null, posting(PENDING, -500, 0), posting(ONLINE, 500, 0)));
  }

  @Test
  void payingBackIsPossibleWhateverBecameOfTheCard() {
    pending(card("ANNA").is(CardStatus.CLOSED))
        .given(close("anna", Tender.CASH))
        .when(resolve("order", "ANNA", 500, 0))
        .thenState(book -> {
          assertThat(balance(book, PENDING)).isZero();
          assertThat(balance(book, ONLINE)).isZero();
        });
  }

  @Test
  void creditingNeedsAnAccountThatTakesIt() {
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .given(freeze("anna"))
        .when(resolve("order", "ANNA", 500, 1))
        .thenRefused(ACCOUNT_FROZEN);
    pending(card("ANNA").replacedBy("BEN"))
        .when(resolve("order", "ANNA", 500, 1))
        .thenRefused(CARD_REPLACED);
    pending(card("ANNA").is(CardStatus.CLOSED))
        .when(resolve("order", "ANNA", 500, 1))
        .thenRefused(CARD_BLOCKED);
    pending(card("ANNA").on("anna-2"))
        .when(resolve("order", "ANNA", 500, 1))
        .thenRefused(CARD_OF_ANOTHER_ACCOUNT);
  }

  @Test
  void whatIsNamedAsOutstandingHasToBeThat() {
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .when(resolve("order", "ANNA", 499, 0))
        .thenRefused(OUTSTANDING_DIFFERS, "outstanding", "500 EUR", "named", "499 EUR");
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .when(new ResolveLoad(ORDER, null, sek(500), sek(0), "called in", shown("ANNA")))
        .thenRefused(OUTSTANDING_DIFFERS);
  }

  @Test
  void noMoreIsCreditedThanIsOutstanding() {
    for (long correction : new long[] {501, -1}) {
      pending(card("ANNA").is(CardStatus.SUSPENDED))
          .when(resolve("order", "ANNA", 500, correction))
          .thenRefused(
              CORRECTION_INVALID, "correction", correction + " EUR", "outstanding", "500 EUR");
    }
  }

  @Test
  void itIsForTheCardThatItWasOrderedWith() {
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .when(resolve("order", "BEN", 500, 0))
        .thenRefused(LOAD_OF_ANOTHER, "order", "order", "holder", "ANNA");
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .when(new ResolveLoad(ORDER, account("ben"), eur(500), eur(0), "called in", null))
        .thenRefused(LOAD_OF_ANOTHER);
  }

  @Test
  void theCardIsNamedByAnythingThatStandsForIt() {
    pending(card("ANNA").is(CardStatus.SUSPENDED).medium("04A1B2C3"))
        .when(
            new ResolveLoad(
                ORDER,
                account("anna"),
                eur(500),
                eur(0),
                "called in",
                CardRef.medium(CardSketch.chip("04A1B2C3"))))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.CORRECTED));
  }

  @Test
  void anOrderByAccountIsResolvedByACardOfThatAccountToo() {
    CardLanguage.given(Published.cards(card("ANNA"), card("BEN")), purse("anna"))
        .givenAs("order", order("anna", 500))
        .given(freeze("anna"), paidFor("order", 500))
        .when(resolve("order", "BEN", 500, 0))
        .thenRefused(LOAD_OF_ANOTHER, "order", "order", "holder", "anna");
    CardLanguage.given(Published.cards(card("ANNA"), card("BEN")), purse("anna"))
        .givenAs("order", order("anna", 500))
        .given(freeze("anna"), paidFor("order", 500))
        .when(resolve("order", "ANNA", 500, 0))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.CORRECTED));
  }

  @Test
  void itIsResolvedOnceAndOnlyWhilePending() {
    given().when(resolve("order", "ANNA", 500, 0)).thenRefused(LOAD_UNKNOWN);
    ordered(Published.cards(card("ANNA")))
        .when(resolve("order", "ANNA", 500, 0))
        .thenRefused(LOAD_NOT_PAID);
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .given(resolve("order", "ANNA", 500, 0))
        .when(resolve("order", "ANNA", 500, 0))
        .thenRefused(LOAD_NOT_OPEN, "order", "order", "state", "corrected");
  }

  @Test
  void itIsNotReversed() {
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .givenAs("resolved", resolve("order", "ANNA", 500, 200))
        .when(new Reverse(entry("resolved"), "wrong"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  void whatWasCreditedByHandIsDeliveredAsWell() {
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .given(resolve("order", "ANNA", 500, 200))
        .when(new RecordLoadDelivery(ORDER))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.CORRECTED));
  }

  @Test
  @Tag("S1.039")
  void anAdjustmentIsRefusedWhileALoadIsPending() {
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .when(correctWith("ANNA", 500))
        .thenRefused(LOAD_PENDING, "account", "anna");
    pending(card("ANNA").is(CardStatus.SUSPENDED))
        .given(resolve("order", "ANNA", 500, 0))
        .by("anton")
        .givenAs("proposal", correctWith("ANNA", 500))
        .by("berta")
        .when(new ApproveAdjustment(entry("proposal")))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(600));
  }

  @Test
  @Tag("S1.039")
  void anAdjustmentThatWasProposedBeforeIsNotApprovedThen() {
    ordered(Published.cards(card("ANNA")))
        .by("anton")
        .givenAs("proposal", correctWith("ANNA", 500))
        .known(says(Published.cards(card("ANNA").is(CardStatus.SUSPENDED))))
        .given(paidFor("order", 500))
        .by("berta")
        .when(new ApproveAdjustment(entry("proposal")))
        .thenRefused(LOAD_PENDING, "account", "anna");
  }

  @Test
  void onlyWhatWasThereIsSpentMeanwhile() {
    ordered(Published.cards(card("ANNA")))
        .known(says(Published.cards(card("ANNA").is(CardStatus.SUSPENDED))))
        .given(paidFor("order", 500))
        .known(says(Published.cards(card("ANNA"))))
        .when(payWith("ANNA", 101))
        .thenRefused(INSUFFICIENT_FUNDS);
  }

  /** Anna has 100; 500 were paid for her, and her card is what the card service says now. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> pending(
      CardSketch now) {
    return ordered(Published.cards(card("ANNA"), card("BEN")))
        .known(says(Published.cards(card("ANNA").is(CardStatus.SUSPENDED), card("BEN"))))
        .given(paidFor("order", 500))
        .known(says(Published.cards(now, card("BEN"))));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> ordered(
      Published published) {
    return CardLanguage.given(published, loadWith("ANNA", 100))
        .givenAs("order", orderWith("ANNA", 500));
  }

  private static LoadCorrected corrected(
      long correction, @Nullable CardUse use, Posting... postings) {
    return new LoadCorrected(
        ORDER, account("anna"), eur(500), eur(correction), "called in", postings(postings), use);
  }
}
