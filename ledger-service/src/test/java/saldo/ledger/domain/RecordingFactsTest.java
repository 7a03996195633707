package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_NOT_POSITIVE;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_TOO_LARGE;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.ITEMS_DO_NOT_SUM;
import static saldo.schemas.ledger.Treatment.EXCEPTIONAL;
import static saldo.schemas.ledger.Treatment.LOSS;
import static saldo.schemas.ledger.Treatment.NORMAL;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactEvent.CashSaleRecorded;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;

/** What has happened at a device has happened: it is booked, somewhere. */
@Tag("D6")
class RecordingFactsTest {

  @Test
  @Tag("I1")
  void aPurchaseThatTheAccountCanPayIsNormal() {
    given(purse("anna"), load("anna", 500))
        .when(paidOffline("anna", 500))
        .then(recorded(500, NORMAL, posting("anna", -500, 0), posting(GENERAL, 500, 500)));
  }

  @Test
  void aPurchaseThatOverdrawsIsBookedAndMarked() {
    given(purse("anna"), load("anna", 500))
        .when(paidOffline("anna", 501))
        .then(
            exceptional(
                501, INSUFFICIENT_FUNDS, posting("anna", -501, -1), posting(GENERAL, 501, 501)));
  }

  @Test
  void theAgreedOverdraftIsNormal() {
    given(purse("anna", overdraft(100)))
        .when(paidOffline("anna", 100))
        .then(recorded(100, NORMAL, posting("anna", -100, -100), posting(GENERAL, 100, 100)));
    given(purse("anna", overdraft(100)))
        .when(paidOffline("anna", 101))
        .then(
            exceptional(
                101, INSUFFICIENT_FUNDS, posting("anna", -101, -101), posting(GENERAL, 101, 101)));
  }

  @Test
  void aPurchaseThatEatsIntoAHoldIsMarked() {
    PlaceHold hold =
        new PlaceHold(account("anna"), eur(400), Scenario.NOON.plus(Duration.ofHours(1)), "pump 3");
    given(purse("anna"), load("anna", 500), hold)
        .when(paidOffline("anna", 101))
        .then(
            exceptional(
                101, INSUFFICIENT_FUNDS, posting("anna", -101, 399), posting(GENERAL, 101, 101)));
  }

  @Test
  void aPurchaseFromAFrozenAccountIsBookedAndMarked() {
    given(purse("anna"), load("anna", 500), freeze("anna"))
        .when(paidOffline("anna", 1))
        .then(exceptional(1, ACCOUNT_FROZEN, posting("anna", -1, 499), posting(GENERAL, 1, 1)));
  }

  @Test
  @Tag("I24")
  void aPurchaseFromAClosedAccountIsALossAndTheAccountStaysAtZero() {
    given(purse("anna"), close("anna", null))
        .when(paidOffline("anna", 70))
        .then(recorded(70, LOSS, posting(LOSSES, -70, -70), posting(GENERAL, 70, 70)))
        .thenState(book -> assertThat(balance(book, "anna")).isZero());
  }

  @Test
  void aPurchaseInAnotherCurrencyWaitsForSomebody() {
    given(kronorPurse("anna"))
        .when(paidOffline("anna", 70))
        .then(
            recorded(
                70, Treatment.UNASSIGNED, posting(UNASSIGNED, -70, -70), posting(GENERAL, 70, 70)));
  }

  @Test
  void aPurchaseFromAnUnknownAccountWaitsForSomebody() {
    given()
        .when(paidOffline("anna", 70))
        .then(
            recorded(
                70, Treatment.UNASSIGNED, posting(UNASSIGNED, -70, -70), posting(GENERAL, 70, 70)))
        .thenState(book -> assertThat(book.account(account("anna"))).isEmpty());
  }

  @Test
  void aPurchaseMayOpenItsAccountWhichIsThenOverdrawn() {
    given()
        .when(openingPurchase(AccountKind.PREPAID))
        .then(
            new AccountOpened(account("anna"), AccountKind.PREPAID, "EUR", Terms.PLAIN),
            exceptional(
                70, INSUFFICIENT_FUNDS, posting("anna", -70, -70), posting(GENERAL, 70, 70)));
  }

  @Test
  void anAccountThatIsThereIsNotOpenedAgain() {
    given(purse("anna"), load("anna", 70))
        .when(openingPurchase(AccountKind.PREPAID))
        .then(recorded(70, NORMAL, posting("anna", -70, 0), posting(GENERAL, 70, 70)));
    given(purse("anna"), close("anna", null))
        .when(openingPurchase(AccountKind.PURSE))
        .then(recorded(70, LOSS, posting(LOSSES, -70, -70), posting(GENERAL, 70, 70)));
  }

  @Test
  void nobodyOpensAnAccountOfTheIssuersKinds() {
    given()
        .when(openingPurchase(AccountKind.BANK))
        .then(
            recorded(
                70, Treatment.UNASSIGNED, posting(UNASSIGNED, -70, -70), posting(GENERAL, 70, 70)));
  }

  @Test
  void theIssuersOwnAccountsAreNoCards() {
    given()
        .when(new RecordPurchase(account(BANK), eur(70), null, AccountKind.PURSE))
        .then(
            new PurchaseRecorded(
                account(BANK),
                eur(70),
                general(70),
                Treatment.UNASSIGNED,
                postings(posting(UNASSIGNED, -70, -70), posting(GENERAL, 70, 70))));
  }

  @Test
  void aLoadGoesOntoTheAccount() {
    given(purse("anna"))
        .by(till("till-7"))
        .when(loadedOffline(70))
        .then(loaded(NORMAL, posting("@cash.EUR.till-7", -70, -70), posting("anna", 70, 70)));
  }

  @Test
  void aLoadAboveTheCeilingIsBookedAndMarked() {
    given(purse("anna", ceiling(70)))
        .when(loadedOffline(70))
        .then(loaded(NORMAL, posting(CASH, -70, -70), posting("anna", 70, 70)));
    given(purse("anna", ceiling(69)))
        .when(loadedOffline(70))
        .then(exceptionalLoad(CEILING_EXCEEDED, posting(CASH, -70, -70), posting("anna", 70, 70)));
  }

  @Test
  void aLoadOnAFrozenAccountIsBookedAndMarked() {
    given(purse("anna"), freeze("anna"))
        .when(loadedOffline(70))
        .then(exceptionalLoad(ACCOUNT_FROZEN, posting(CASH, -70, -70), posting("anna", 70, 70)));
  }

  @Test
  void aLoadOnAClosedAccountIsOwedToSomebodyNotLost() {
    given(purse("anna"), close("anna", null))
        .when(loadedOffline(70))
        .then(loaded(Treatment.UNASSIGNED, posting(CASH, -70, -70), posting(UNASSIGNED, 70, 70)));
  }

  @Test
  void aLoadOnAnUnknownAccountWaitsForSomebodyOrOpensIt() {
    given()
        .when(loadedOffline(70))
        .then(loaded(Treatment.UNASSIGNED, posting(CASH, -70, -70), posting(UNASSIGNED, 70, 70)));
    given()
        .when(new RecordLoad(account("anna"), eur(70), Tender.CASH, AccountKind.PURSE))
        .then(
            new AccountOpened(account("anna"), AccountKind.PURSE, "EUR", Terms.PLAIN),
            loaded(NORMAL, posting(CASH, -70, -70), posting("anna", 70, 70)));
  }

  @Test
  void aCashSaleGoesIntoTheTillsDrawer() {
    given()
        .by(till("till-7"))
        .when(new RecordCashSale(eur(119), List.of(item("coffee", 119, 1_900))))
        .then(
            new CashSaleRecorded(
                eur(119),
                List.of(item("coffee", 119, 1_900)),
                postings(
                    posting("@cash.EUR.till-7", -119, -119),
                    posting("@revenue.EUR.coffee.1900", 100, 100),
                    posting("@vat.EUR.1900", 19, 19))));
  }

  @Test
  void onlyWhatMakesNoSenseIsRefused() {
    given().when(paidOffline("anna", 0)).thenRefused(AMOUNT_NOT_POSITIVE);
    given().when(loadedOffline(-1)).thenRefused(AMOUNT_NOT_POSITIVE);
    given()
        .when(new RecordCashSale(eur(Limits.AMOUNT_MINOR + 1), null))
        .thenRefused(AMOUNT_TOO_LARGE);
    given()
        .when(new RecordCashSale(eur(70), List.of(item("coffee", 69, 0))))
        .thenRefused(ITEMS_DO_NOT_SUM);
  }

  private static RecordPurchase openingPurchase(AccountKind kind) {
    return new RecordPurchase(account("anna"), eur(70), null, kind);
  }

  private static RecordLoad loadedOffline(long minor) {
    return new RecordLoad(account("anna"), eur(minor), Tender.CASH, null);
  }

  private static PurchaseRecorded exceptional(
      long minor, RejectionReason reason, Posting... postings) {
    return new PurchaseRecorded(
        account("anna"), eur(minor), general(minor), EXCEPTIONAL, postings(postings), null, reason);
  }

  private static PurchaseRecorded recorded(long minor, Treatment treatment, Posting... postings) {
    return new PurchaseRecorded(
        account("anna"), eur(minor), general(minor), treatment, postings(postings));
  }

  private static LoadRecorded exceptionalLoad(RejectionReason reason, Posting... postings) {
    return new LoadRecorded(
        account("anna"), eur(70), Tender.CASH, EXCEPTIONAL, postings(postings), null, reason);
  }

  private static LoadRecorded loaded(Treatment treatment, Posting... postings) {
    return new LoadRecorded(account("anna"), eur(70), Tender.CASH, treatment, postings(postings));
  }
}
