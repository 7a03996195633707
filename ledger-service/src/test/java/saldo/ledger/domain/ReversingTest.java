package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ALREADY_RETURNED;
import static saldo.schemas.ledger.RejectionReason.ALREADY_REVERSED;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.ENTRY_NOT_REVERSIBLE;
import static saldo.schemas.ledger.RejectionReason.ENTRY_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.MoneyCommand.ReturnSale;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Tender;

/** An entry is undone by its mirror image, once. */
class ReversingTest {

  @Test
  @Tag("I1")
  void aReversedPurchaseIsAsIfItHadNotBeen() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 119, item("coffee", 119, 1_900)))
        .when(reverse("sale"))
        .then(
            reversed(
                "sale",
                posting("anna", 119, 500),
                posting("@revenue.EUR.coffee.1900", -100, 0),
                posting("@vat.EUR.1900", -19, 0)));
  }

  @Test
  void aReversedLoadTakesTheMoneyBack() {
    given(purse("anna"))
        .givenAs("load", load("anna", 500))
        .when(reverse("load"))
        .then(reversed("load", posting(CASH, 500, 0), posting("anna", -500, 0)));
  }

  @Test
  @Tag("I3")
  void aReversedTransferPassesThroughClearingAgain() {
    given(purse("anna"), purse("ben"), load("anna", 500))
        .givenAs("transfer", new Transfer(account("anna"), account("ben"), eur(300)))
        .when(reverse("transfer"))
        .then(
            reversed(
                "transfer",
                posting("anna", 300, 500),
                posting(CLEARING, -300, -300),
                posting(CLEARING, 300, 0),
                posting("ben", -300, 0)));
  }

  @Test
  void theDrawerOfTheSaleIsTheOneThatPaysBack() {
    given()
        .by(till("till-7"))
        .givenAs("sale", new RecordCashSale(eur(80), null))
        .by(till("till-8"))
        .when(reverse("sale"))
        .then(reversed("sale", posting("@cash.EUR.till-7", 80, 0), posting(GENERAL, -80, 0)));
  }

  @Test
  void aCaptureIsReversedButItsHoldStaysEnded() {
    given(purse("anna"), load("anna", 500))
        .givenAs("hold", hold(300))
        .givenAs("capture", new CaptureHold(entry("hold"), eur(200), null, false))
        .when(reverse("capture"))
        .then(reversed("capture", posting("anna", 200, 500), posting(GENERAL, -200, 0)))
        .thenState(book -> assertThat(of(book, "anna").heldMinor()).isZero());
  }

  @Test
  void anEntryIsReversedOnce() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 119))
        .given(reverse("sale"))
        .when(reverse("sale"))
        .thenRefused(ALREADY_REVERSED, "entry", "sale");
  }

  @Test
  void aReversalIsNotReversed() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 119))
        .givenAs("undo", reverse("sale"))
        .when(reverse("undo"))
        .thenRefused(ENTRY_NOT_REVERSIBLE, "entry", "undo");
  }

  @Test
  void aReturnIsNotReversed() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 119))
        .givenAs("back", takeBack(119))
        .when(reverse("back"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  @Tag("I41")
  void whatTwoPeopleAdjustedIsNotReversedByOne() {
    given(purse("anna"))
        .by("anton")
        .givenAs(
            "proposal",
            new ProposeAdjustment(account("anna"), Direction.INCREASE, eur(500), "goodwill", ""))
        .by("berta")
        .givenAs("approval", new ApproveAdjustment(entry("proposal")))
        .when(reverse("approval"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  @Tag("I24")
  void aClosingIsNotReversed() {
    given(purse("anna"), load("anna", 500))
        .givenAs("closing", close("anna", Tender.CASH))
        .when(reverse("closing"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  void whatMovedNoMoneyIsNotReversed() {
    given()
        .givenAs("opening", purse("anna"))
        .when(reverse("opening"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
    given(purse("anna"), load("anna", 500))
        .givenAs("hold", hold(300))
        .when(reverse("hold"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  void aSaleIsNotReversedOnceGoodsCameBack() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 119))
        .given(takeBack(1))
        .when(reverse("sale"))
        .thenRefused(ALREADY_RETURNED, "entry", "sale");
  }

  @Test
  void whatIsNotKnownIsNotReversed() {
    given(purse("anna")).when(reverse("other")).thenRefused(ENTRY_UNKNOWN, "entry", "other");
  }

  @Test
  void aFrozenOrClosedAccountIsLeftAlone() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 500))
        .given(freeze("anna"))
        .when(reverse("sale"))
        .thenRefused(ACCOUNT_FROZEN, "account", "anna");
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 500))
        .given(close("anna", null))
        .when(reverse("sale"))
        .thenRefused(ACCOUNT_CLOSED, "account", "anna");
  }

  @Test
  @Tag("I4")
  void aLoadThatIsSpentIsNotTakenBack() {
    given(purse("anna"))
        .givenAs("load", load("anna", 500))
        .given(pay("anna", 1))
        .when(reverse("load"))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "499 EUR", "requested", "500 EUR");
  }

  @Test
  @Tag("I4")
  void aReversalKeepsToTheCeiling() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 500))
        .given(new ChangeTerms(account("anna"), ceiling(499)))
        .when(reverse("sale"))
        .thenRefused(CEILING_EXCEEDED);
  }

  @Test
  void aFactIsReversedWhereItWasBooked() {
    given()
        .givenAs("fact", paidOffline("nobody", 200))
        .when(reverse("fact"))
        .then(reversed("fact", posting(UNASSIGNED, 200, 0), posting(GENERAL, -200, 0)));
  }

  @Test
  void aReversedFactLeavesTheAccountItOpened() {
    given()
        .givenAs("fact", new RecordPurchase(account("anna"), eur(200), null, AccountKind.PURSE))
        .when(reverse("fact"))
        .then(reversed("fact", posting("anna", 200, 0), posting(GENERAL, -200, 0)));
  }

  private static Reverse reverse(String original) {
    return new Reverse(entry(original), "wrong button");
  }

  private static Reversed reversed(String original, Posting... postings) {
    return new Reversed(entry(original), "wrong button", postings(postings));
  }

  private static ReturnSale takeBack(long minor) {
    return new ReturnSale(account("anna"), eur(minor), null, entry("sale"));
  }

  private static PlaceHold hold(long minor) {
    return new PlaceHold(
        account("anna"), eur(minor), Scenario.NOON.plus(Duration.ofHours(1)), "pump 3");
  }
}
