package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_NOT_POSITIVE;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_TOO_LARGE;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.MoneyEvent.Loaded;
import saldo.schemas.ledger.MoneyEvent.Unloaded;
import saldo.schemas.ledger.Tender;

/** Money onto a purse, and out of it again. */
class LoadingTest {

  @Test
  @Tag("I1")
  void cashGoesFromTheDrawerToThePurse() {
    given(purse("anna"))
        .when(load("anna", 500))
        .then(
            new Loaded(
                account("anna"),
                eur(500),
                Tender.CASH,
                postings(posting(CASH, -500, -500), posting("anna", 500, 500))));
  }

  @Test
  void eachTillHasItsOwnDrawer() {
    given(purse("anna"))
        .by(till("till-7"))
        .when(load("anna", 500))
        .then(
            new Loaded(
                account("anna"),
                eur(500),
                Tender.CASH,
                postings(posting("@cash.EUR.till-7", -500, -500), posting("anna", 500, 500))));
  }

  @ParameterizedTest
  @CsvSource({
    "CASH, @cash.EUR.till-7",
    "CARD, @acquirer.EUR",
    "ONLINE, @online.EUR",
    "BANK, @bank.EUR",
    "INVOICE, @receivable.EUR",
    "SUBSIDY, @subsidy.EUR"
  })
  void theTenderDecidesWhereTheMoneyComesFrom(Tender tender, String source) {
    given(purse("anna"))
        .by(till("till-7"))
        .when(new Load(account("anna"), eur(500), tender))
        .then(
            new Loaded(
                account("anna"),
                eur(500),
                tender,
                postings(posting(source, -500, -500), posting("anna", 500, 500))));
  }

  @Test
  @Tag("I4")
  void aPurseFillsUpToItsCeiling() {
    given(purse("anna", ceiling(1_000)), load("anna", 400))
        .when(load("anna", 600))
        .then(
            new Loaded(
                account("anna"),
                eur(600),
                Tender.CASH,
                postings(posting(CASH, -600, -1_000), posting("anna", 600, 1_000))));
  }

  @Test
  @Tag("I4")
  void oneCentAboveTheCeilingIsRefusedWithTheNumbers() {
    given(purse("anna", ceiling(1_000)), load("anna", 400))
        .when(load("anna", 601))
        .thenRefused(
            CEILING_EXCEEDED,
            "account",
            "anna",
            "balance",
            "400 EUR",
            "ceiling",
            "1000 EUR",
            "requested",
            "601 EUR");
  }

  @Test
  void anAmountIsPositive() {
    given(purse("anna")).when(load("anna", 0)).thenRefused(AMOUNT_NOT_POSITIVE, "amount", "0 EUR");
    given(purse("anna")).when(load("anna", -5)).thenRefused(AMOUNT_NOT_POSITIVE);
  }

  @Test
  void anAmountHasALimit() {
    given(purse("anna"))
        .when(load("anna", Limits.AMOUNT_MINOR + 1))
        .thenRefused(AMOUNT_TOO_LARGE, "amount", "1000000000001 EUR");
    given(purse("anna")).when(load("anna", Long.MAX_VALUE)).thenRefused(AMOUNT_TOO_LARGE);
  }

  @Test
  void anotherCurrencyIsRefused() {
    given(purse("anna"))
        .when(new Load(account("anna"), sek(500), Tender.CASH))
        .thenRefused(CURRENCY_MISMATCH, "accountCurrency", "EUR", "amountCurrency", "SEK");
  }

  @Test
  void anUnknownPurseIsRefused() {
    given().when(load("anna", 500)).thenRefused(ACCOUNT_UNKNOWN, "account", "anna");
  }

  @Test
  void onlyPursesAreLoaded() {
    given(prepaid("van")).when(load("van", 500)).thenRefused(WRONG_ACCOUNT_KIND, "account", "van");
    given().when(load(CASH, 500)).thenRefused(WRONG_ACCOUNT_KIND, "account", CASH);
    given().when(load("@nonsense", 500)).thenRefused(WRONG_ACCOUNT_KIND, "account", "@nonsense");
  }

  @Test
  @Tag("I1")
  void unloadingPaysOut() {
    given(purse("anna"), load("anna", 500))
        .when(new Unload(account("anna"), eur(200), Tender.BANK))
        .then(
            new Unloaded(
                account("anna"),
                eur(200),
                Tender.BANK,
                postings(posting("anna", -200, 300), posting(BANK, 200, 200))));
  }

  @Test
  @Tag("I4")
  void noMoreIsPaidOutThanIsThere() {
    given(purse("anna"), load("anna", 500))
        .when(new Unload(account("anna"), eur(501), Tender.CASH))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "500 EUR", "requested", "501 EUR");
  }

  @Test
  void onlyPursesAreUnloaded() {
    given(prepaid("van"), prepay("van", 500))
        .when(new Unload(account("van"), eur(200), Tender.CASH))
        .thenRefused(WRONG_ACCOUNT_KIND);
  }
}
