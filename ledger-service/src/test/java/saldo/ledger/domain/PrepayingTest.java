package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.MoneyEvent.Prepaid;
import saldo.schemas.ledger.Tender;

/** A company pays in advance for its vehicles. */
class PrepayingTest {

  @Test
  @Tag("I1")
  void aPrepaymentIsOwedToTheCompany() {
    given(prepaid("van"))
        .when(prepay("van", 50_000))
        .then(
            new Prepaid(
                account("van"),
                eur(50_000),
                Tender.BANK,
                postings(posting(BANK, -50_000, -50_000), posting("van", 50_000, 50_000))));
  }

  @Test
  void aPrepaymentOnInvoiceIsReceivable() {
    given(prepaid("van"))
        .when(new Prepay(account("van"), eur(50_000), Tender.INVOICE))
        .then(
            new Prepaid(
                account("van"),
                eur(50_000),
                Tender.INVOICE,
                postings(
                    posting("@receivable.EUR", -50_000, -50_000), posting("van", 50_000, 50_000))));
  }

  @Test
  @Tag("I16")
  void whatIsPrepaidCanBeSpentAndNoMore() {
    given(prepaid("van"), prepay("van", 500), pay("van", 180))
        .when(pay("van", 320))
        .then(paid("van", 320, posting("van", -320, 0), posting(GENERAL, 320, 500)));
    given(prepaid("van"), prepay("van", 500), pay("van", 180))
        .when(pay("van", 321))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "van", "available", "320 EUR", "requested", "321 EUR");
  }

  @Test
  @Tag("I4")
  void aPrepaidAccountHasItsCeilingToo() {
    given(new OpenAccount(account("van"), AccountKind.PREPAID, "EUR", ceiling(1_000)))
        .when(prepay("van", 1_001))
        .thenRefused(CEILING_EXCEEDED);
  }

  @Test
  void aPurseIsLoadedNotPrepaid() {
    given(purse("anna")).when(prepay("anna", 500)).thenRefused(WRONG_ACCOUNT_KIND);
  }

  @Test
  void aFrozenOrUnknownAccountTakesNoPrepayment() {
    given(prepaid("van"), freeze("van")).when(prepay("van", 500)).thenRefused(ACCOUNT_FROZEN);
    given().when(prepay("van", 500)).thenRefused(ACCOUNT_UNKNOWN);
  }
}
