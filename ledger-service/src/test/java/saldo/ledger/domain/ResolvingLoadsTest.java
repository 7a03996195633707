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
import saldo.kit.testing.Scenario.Then;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.ApprovalEvent.Approved;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryEvent.Delivered;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.LoadOrderEvent.LoadCorrected;
import saldo.schemas.ledger.LoadOrderEvent.LoadDelivered;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;

/** Support ends a load that was paid online and is not credited. */
@Tag("S1.037")
@Tag("S1.038")
@Tag("I15")
class ResolvingLoadsTest {
  private static final EntryId ORDER = entry("order");
  private static final EntryId PROPOSAL = entry("proposal");
  private static final Approve APPROVE = new Approve(PROPOSAL);
  private static final Approved APPROVED = new Approved(PROPOSAL, "anton", "berta");

  @Test
  @Tag("I1")
  void partIsCreditedAndTheRestPaidBack() {
    approving(pending(), resolve("order", "ANNA", 500, 200))
        .then(
            APPROVED,
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
    approving(pending(), resolve("order", "ANNA", 500, 500))
        .then(
            APPROVED,
            corrected(500, used("ANNA"), posting(PENDING, -500, 0), posting("anna", 500, 600)));
    approving(pending(), resolve("order", "ANNA", 500, 0))
        .then(APPROVED, corrected(0, null, posting(PENDING, -500, 0), posting(ONLINE, 500, 0)));
  }

  @Test
  @Tag("I41")
  void nobodyDoesItAlone() {
    pending()
        .when(resolve("order", "ANNA", 500, 0))
        .thenRefused(SECOND_PERSON_NEEDED, "amount", "500 EUR", "from", "0 EUR");
    pending()
        .by("anton")
        .givenAs("proposal", propose(resolve("order", "ANNA", 500, 0)))
        .when(APPROVE)
        .thenRefused(OWN_PROPOSAL, "proposer", "anton");
  }

  @Test
  @Tag("I41")
  void whatWasCreditedMeanwhileIsNotResolved() {
    pending()
        .by("anton")
        .givenAs("proposal", propose(resolve("order", "ANNA", 500, 0)))
        .known(says(Published.cards(card("ANNA"))))
        .given(new CreditLoad(ORDER))
        .by("berta")
        .when(APPROVE)
        .thenRefused(LOAD_NOT_OPEN, "order", "order", "state", "delivered");
  }

  @Test
  void payingBackIsPossibleWhateverBecameOfTheCard() {
    approving(
            pending(card("ANNA").is(CardStatus.CLOSED)).given(close("anna", Tender.CASH)),
            resolve("order", "ANNA", 500, 0))
        .thenState(book -> {
          assertThat(balance(book, PENDING)).isZero();
          assertThat(balance(book, ONLINE)).isZero();
        });
  }

  @Test
  void creditingNeedsAnAccountThatTakesIt() {
    LedgerCommand credit = propose(resolve("order", "ANNA", 500, 1));
    pending().given(freeze("anna")).when(credit).thenRefused(ACCOUNT_FROZEN);
    pending(card("ANNA").replacedBy("BEN")).when(credit).thenRefused(CARD_REPLACED);
    pending(card("ANNA").is(CardStatus.CLOSED)).when(credit).thenRefused(CARD_BLOCKED);
    pending(card("ANNA").on("anna-2")).when(credit).thenRefused(CARD_OF_ANOTHER_ACCOUNT);
  }

  @Test
  void whatIsNamedAsOutstandingHasToBeThat() {
    pending()
        .when(propose(resolve("order", "ANNA", 499, 0)))
        .thenRefused(OUTSTANDING_DIFFERS, "outstanding", "500 EUR", "named", "499 EUR");
    pending()
        .when(propose(new ResolveLoad(ORDER, null, sek(500), sek(0), "called in", shown("ANNA"))))
        .thenRefused(OUTSTANDING_DIFFERS);
  }

  @Test
  void noMoreIsCreditedThanIsOutstanding() {
    for (long correction : new long[] {501, -1}) {
      pending()
          .when(propose(resolve("order", "ANNA", 500, correction)))
          .thenRefused(
              CORRECTION_INVALID, "correction", correction + " EUR", "outstanding", "500 EUR");
    }
  }

  @Test
  void itIsForTheCardThatItWasOrderedWith() {
    pending()
        .when(propose(resolve("order", "BEN", 500, 0)))
        .thenRefused(LOAD_OF_ANOTHER, "order", "order", "holder", "ANNA");
    pending()
        .when(propose(new ResolveLoad(ORDER, account("ben"), eur(500), eur(0), "called in", null)))
        .thenRefused(LOAD_OF_ANOTHER);
  }

  @Test
  void theCardIsNamedByAnythingThatStandsForIt() {
    CardRef chip = CardRef.medium(CardSketch.chip("04A1B2C3"));
    approving(
            pending(card("ANNA").is(CardStatus.SUSPENDED).medium("04A1B2C3")),
            new ResolveLoad(ORDER, account("anna"), eur(500), eur(0), "called in", chip))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.CORRECTED));
  }

  @Test
  void anOrderByAccountIsResolvedByACardOfThatAccountToo() {
    pendingByAccount()
        .when(propose(resolve("order", "BEN", 500, 0)))
        .thenRefused(LOAD_OF_ANOTHER, "order", "order", "holder", "anna");
    approving(pendingByAccount(), resolve("order", "ANNA", 500, 0))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.CORRECTED));
  }

  @Test
  void itIsResolvedOnceAndOnlyWhilePending() {
    LedgerCommand payBack = propose(resolve("order", "ANNA", 500, 0));
    given().when(payBack).thenRefused(LOAD_UNKNOWN);
    ordered(Published.cards(card("ANNA"))).when(payBack).thenRefused(LOAD_NOT_PAID);
    resolved().when(payBack).thenRefused(LOAD_NOT_OPEN, "order", "order", "state", "corrected");
  }

  @Test
  void itIsNotReversed() {
    resolved().when(new Reverse(entry("approval"), "wrong")).thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  void whatIsCreditedByHandWaitsForItsMedium() {
    pending(card("ANNA").value(ValueMode.ON_MEDIUM))
        .by("anton")
        .givenAs("proposal", propose(resolve("order", "ANNA", 500, 200)))
        .by("berta")
        .givenAs("approval", APPROVE)
        .given(new ClaimDelivery(CardLanguage.shown("ANNA")))
        .when(new RecordDelivery(account("anna"), 1))
        .then(
            new LoadDelivered(ORDER, account("anna"), Treatment.NORMAL),
            new Delivered(account("anna"), 1, eur(200), Treatment.NORMAL))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.CORRECTED));
  }

  @Test
  @Tag("S1.039")
  void anAdjustmentIsRefusedWhileALoadIsPending() {
    pending().when(correctWith("ANNA", 500)).thenRefused(LOAD_PENDING, "account", "anna");
    resolved()
        .by("anton")
        .givenAs("adjustment", correctWith("ANNA", 500))
        .by("berta")
        .when(new ApproveAdjustment(entry("adjustment")))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(800));
  }

  @Test
  @Tag("S1.039")
  void anAdjustmentThatWasProposedBeforeIsNotApprovedThen() {
    ordered(Published.cards(card("ANNA")))
        .by("anton")
        .givenAs("adjustment", correctWith("ANNA", 500))
        .known(says(Published.cards(card("ANNA").is(CardStatus.SUSPENDED))))
        .given(paidFor("order", 500))
        .by("berta")
        .when(new ApproveAdjustment(entry("adjustment")))
        .thenRefused(LOAD_PENDING, "account", "anna");
  }

  @Test
  void onlyWhatWasThereIsSpentMeanwhile() {
    pending(card("ANNA")).when(payWith("ANNA", 101)).thenRefused(INSUFFICIENT_FUNDS);
  }

  /** Anton proposes it, and what Berta's approval leads to. */
  private static Then<Book, LedgerEvent, RejectionReason> approving(
      Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> before, ResolveLoad resolve) {
    return before.by("anton").givenAs("proposal", propose(resolve)).by("berta").when(APPROVE);
  }

  private static Propose propose(ResolveLoad resolve) {
    return new Propose(resolve, "called in");
  }

  /** Of 500 that were pending, 200 were credited. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> resolved() {
    return pending()
        .by("anton")
        .givenAs("proposal", propose(resolve("order", "ANNA", 500, 200)))
        .by("berta")
        .givenAs("approval", APPROVE);
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> pendingByAccount() {
    return CardLanguage.given(Published.cards(card("ANNA"), card("BEN")), purse("anna"))
        .givenAs("order", order("anna", 500))
        .given(freeze("anna"), paidFor("order", 500));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> pending() {
    return pending(card("ANNA").is(CardStatus.SUSPENDED));
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
