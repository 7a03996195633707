package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ALREADY_REVERSED;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.ENTRY_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.ITEMS_DO_NOT_SUM;
import static saldo.schemas.ledger.RejectionReason.RETURN_EXCEEDS_SALE;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.ReturnSale;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.MoneyEvent.SaleReturned;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** Goods come back, the money goes back onto the account. */
class TakingBackTest {

  @Test
  @Tag("I1")
  void takingBackIsTheMirrorImageOfTheSale() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 238, item("coffee", 238, 1_900)))
        .when(
            new ReturnSale(
                account("anna"), eur(238), List.of(item("coffee", 238, 1_900)), entry("sale")))
        .then(
            new SaleReturned(
                account("anna"),
                eur(238),
                List.of(item("coffee", 238, 1_900)),
                entry("sale"),
                postings(
                    posting("anna", 238, 500),
                    posting("@revenue.EUR.coffee.1900", -200, 0),
                    posting("@vat.EUR.1900", -38, 0))));
  }

  @Test
  void goodsComeBackInParts() {
    sold(500)
        .given(takeBack(100, "sale"))
        .when(takeBack(400, "sale"))
        .then(returned(400, "sale", 500));
  }

  @Test
  void allReturnsTogetherStayWithinTheSale() {
    sold(500)
        .given(takeBack(100, "sale"), takeBack(70, "sale"))
        .when(takeBack(331, "sale"))
        .thenRefused(RETURN_EXCEEDS_SALE, "returnable", "330 EUR", "requested", "331 EUR");
  }

  @Test
  void withoutAReceiptAnythingIsTakenBack() {
    sold(10).when(takeBack(70, null)).then(returned(70, null, 560));
  }

  @Test
  void aSaleThatWasReversedHasNothingToTakeBack() {
    sold(500)
        .given(new Reverse(entry("sale"), "wrong button"))
        .when(takeBack(1, "sale"))
        .thenRefused(ALREADY_REVERSED, "entry", "sale");
  }

  @Test
  void aSaleThatIsNotKnownHasNothingToTakeBack() {
    sold(500).when(takeBack(1, "other")).thenRefused(ENTRY_UNKNOWN, "entry", "other");
  }

  @Test
  void onlyTheAccountThatPaidIsCredited() {
    given(purse("anna"), purse("ben"), load("ben", 500))
        .givenAs("sale", pay("ben", 500))
        .when(takeBack(1, "sale"))
        .thenRefused(RETURN_EXCEEDS_SALE, "returnable", "0 EUR", "requested", "1 EUR");
  }

  @Test
  void aSaleThatWasPaidOfflineOrFromAHoldCanBeTakenBackToo() {
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", paidOffline("anna", 200))
        .when(takeBack(200, "sale"))
        .then(returned(200, "sale", 500));
    given(purse("anna"), load("anna", 500))
        .givenAs(
            "hold",
            new PlaceHold(
                account("anna"), eur(300), Scenario.NOON.plus(Duration.ofHours(1)), "pump 3"))
        .givenAs("sale", new CaptureHold(entry("hold"), eur(200), null, false))
        .when(takeBack(200, "sale"))
        .then(returned(200, "sale", 500));
  }

  @Test
  void aSaleToACardNobodyKnewIsNotTakenBackOntoIt() {
    given(purse("ben"))
        .givenAs("sale", paidOffline("anna", 200))
        .given(purse("anna"))
        .when(takeBack(200, "sale"))
        .thenRefused(RETURN_EXCEEDS_SALE);
  }

  @Test
  void aSaleThatOpenedItsAccountCanBeTakenBack() {
    given()
        .givenAs("sale", new RecordPurchase(account("anna"), eur(200), null, AccountKind.PURSE))
        .when(takeBack(200, "sale"))
        .thenState(book -> assertThat(balance(book, "anna")).isZero());
  }

  @Test
  void moneyThatLeftTheAccountOtherwiseIsNotASale() {
    given(purse("anna"), load("anna", 500))
        .givenAs("unload", new Unload(account("anna"), eur(200), Tender.CASH))
        .when(takeBack(200, "unload"))
        .thenRefused(RETURN_EXCEEDS_SALE, "returnable", "0 EUR", "requested", "200 EUR");
    given(purse("anna"), purse("ben"), load("anna", 500))
        .givenAs("transfer", new Transfer(account("anna"), account("ben"), eur(200)))
        .when(takeBack(200, "transfer"))
        .thenRefused(RETURN_EXCEEDS_SALE);
  }

  @Test
  void whatWasTakenBackIsNotTakenBackAgain() {
    sold(500)
        .givenAs("back", takeBack(500, "sale"))
        .when(takeBack(500, "back"))
        .thenRefused(RETURN_EXCEEDS_SALE);
  }

  @Test
  void theItemsAddUpToTheAmount() {
    sold(500)
        .when(
            new ReturnSale(
                account("anna"), eur(200), List.of(item("coffee", 199, 0)), entry("sale")))
        .thenRefused(ITEMS_DO_NOT_SUM);
  }

  @Test
  void anotherCurrencyIsRefused() {
    sold(500)
        .when(new ReturnSale(account("anna"), sek(200), null, entry("sale")))
        .thenRefused(CURRENCY_MISMATCH);
  }

  @Test
  @Tag("I4")
  void theCeilingHolds() {
    sold(500)
        .given(load("anna", 400), new ChangeTerms(account("anna"), ceiling(500)))
        .when(takeBack(101, "sale"))
        .thenRefused(CEILING_EXCEEDED);
  }

  @Test
  void aFrozenAccountIsNotCredited() {
    sold(500).given(freeze("anna")).when(takeBack(1, "sale")).thenRefused(ACCOUNT_FROZEN);
  }

  /** Anna had 500 and bought for that amount. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> sold(long minor) {
    return given(purse("anna"), load("anna", 500)).givenAs("sale", pay("anna", minor));
  }

  private static ReturnSale takeBack(long minor, @Nullable String original) {
    return new ReturnSale(
        account("anna"), eur(minor), null, original == null ? null : entry(original));
  }

  private static SaleReturned returned(long minor, @Nullable String original, long balance) {
    long revenue = 500 - balance;
    return new SaleReturned(
        account("anna"),
        eur(minor),
        general(minor),
        original == null ? null : entry(original),
        postings(posting("anna", minor, balance), posting(GENERAL, -minor, revenue)));
  }
}
