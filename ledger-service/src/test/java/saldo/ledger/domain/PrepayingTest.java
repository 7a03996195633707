package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.FuelLanguage.PREPAYMENT;
import static saldo.ledger.domain.FuelLanguage.fleetCard;
import static saldo.ledger.domain.FuelLanguage.fuel;
import static saldo.ledger.domain.FuelLanguage.prepayWith;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_NOT_POSITIVE;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_HOLDER;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.PREPAYMENT_PRODUCT_NEEDED;
import static saldo.schemas.ledger.RejectionReason.PRODUCT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.ledger.testing.CardSketch;
import saldo.schemas.CardRef;
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

  @Test
  @Tag("S2.002")
  @Tag("S2.003")
  @Tag("S2.009")
  @Tag("S2.029")
  void withTheCardOfAVehicleItIsOnTheVehiclesAccount() {
    CardLanguage.given(fuel(fleetCard("VAN")), prepaid("van"))
        .when(prepayWith("VAN", 50_000))
        .then(
            new Prepaid(
                account("van"),
                eur(50_000),
                Tender.BANK,
                postings(posting(BANK, -50_000, -50_000), posting("van", 50_000, 50_000)),
                CardLanguage.used("VAN"),
                PREPAYMENT,
                "V_VAN",
                null));
  }

  @Test
  @Tag("S2.025")
  @Tag("S2.026")
  void aDriverHasToBelongToACompany() {
    CardSketch drivers = card("VAN").on("van", FuelLanguage.PLAN).bearer("BR_1");
    CardLanguage.given(fuel(drivers).driver("BR_1", "ORG_FLEET"), prepaid("van"))
        .when(prepayWith("VAN", 500))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(500));
    CardLanguage.given(fuel(drivers).driver("BR_1", null), prepaid("van"))
        .when(prepayWith("VAN", 500))
        .thenRefused(CARD_WITHOUT_HOLDER, "card", "VAN");
    CardLanguage.given(fuel(card("VAN").on("van", FuelLanguage.PLAN)), prepaid("van"))
        .when(prepayWith("VAN", 500))
        .thenRefused(CARD_WITHOUT_HOLDER, "card", "VAN");
  }

  @Test
  @Tag("S2.028")
  @Tag("S2.029")
  void theProductHasToStandForPrepayments() {
    CardRef van = CardLanguage.shown("VAN");
    CardLanguage.given(fuel(fleetCard("VAN")), prepaid("van"))
        .when(new Prepay(null, eur(500), Tender.BANK, van, FuelLanguage.DIESEL))
        .thenRefused(PREPAYMENT_PRODUCT_NEEDED, "product", FuelLanguage.DIESEL);
    CardLanguage.given(fuel(fleetCard("VAN")), prepaid("van"))
        .when(new Prepay(null, eur(500), Tender.BANK, van, null))
        .thenRefused(PREPAYMENT_PRODUCT_NEEDED, "product", "none");
    CardLanguage.given(fuel(fleetCard("VAN")), prepaid("van"))
        .when(new Prepay(null, eur(500), Tender.BANK, van, "GHOST"))
        .thenRefused(PRODUCT_UNKNOWN, "product", "GHOST");
  }

  @Test
  void theFirstPrepaymentOpensTheAccountThatTheCardPlans() {
    CardLanguage.given(fuel(fleetCard("VAN")))
        .when(prepayWith("VAN", 500))
        .thenState(book -> assertThat(of(book, "van").kind()).isEqualTo(AccountKind.PREPAID));
  }

  @Test
  @Tag("C17")
  void nobodyPrepaysANegativeAmount() {
    CardLanguage.given(fuel(fleetCard("VAN")), prepaid("van"))
        .when(prepayWith("VAN", -500))
        .thenRefused(AMOUNT_NOT_POSITIVE);
  }
}
