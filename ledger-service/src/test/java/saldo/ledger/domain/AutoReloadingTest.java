package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.*;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Profiles;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.ReturnSale;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.ReloadEvent.AutoReloadFailed;
import saldo.schemas.ledger.ReloadEvent.AutoReloaded;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;

@Tag("C23")
class AutoReloadingTest {

  @Test
  @Tag("I3")
  void whatTakesAnAccountBelowItsThresholdReloadsItInTheSameStep() {
    having(1_000, 300)
        .when(pay("anna", 201))
        .then(
            paid("anna", 201, posting("anna", -201, 99), posting(GENERAL, 201, 201)),
            new AutoReloaded(
                account("anna"),
                account("acme"),
                eur(500),
                postings(
                    posting("acme", -500, 500),
                    posting(CLEARING, 500, 500),
                    posting(CLEARING, -500, 0),
                    posting("anna", 500, 599))));
  }

  @Test
  void asLongAsThereIsEnoughNothingComes() {
    having(1_000, 300)
        .when(pay("anna", 200))
        .then(paid("anna", 200, posting("anna", -200, 100), posting(GENERAL, 200, 200)));
  }

  @Test
  void aPurchaseIsNotPaidWithWhatWouldComeAfterIt() {
    having(1_000, 300)
        .when(pay("anna", 301))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "300 EUR", "requested", "301 EUR");
  }

  @Test
  void itComesOnceEvenIfThatIsNotEnough() {
    given(prepaid("acme"), prepay("acme", 1_000), purse("anna", reload(900, 10, "acme")))
        .given(load("anna", 300))
        .when(pay("anna", 100))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(210));
  }

  @Test
  void moneyOnHoldIsNotAvailableAndCapturingItReloads() {
    having(1_000, 300)
        .givenAs("hold", hold(250))
        .when(new CaptureHold(entry("hold"), eur(250), null, false))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(550));
    having(1_000, 300)
        .when(hold(250))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(300));
  }

  @Test
  void aFactReloadsToo() {
    having(1_000, 300)
        .when(paidOffline("anna", 400))
        .then(
            new PurchaseRecorded(
                account("anna"),
                eur(400),
                general(400),
                Treatment.EXCEPTIONAL,
                postings(posting("anna", -400, -100), posting(GENERAL, 400, 400)),
                null,
                INSUFFICIENT_FUNDS),
            new AutoReloaded(
                account("anna"),
                account("acme"),
                eur(500),
                postings(
                    posting("acme", -500, 500),
                    posting(CLEARING, 500, 500),
                    posting(CLEARING, -500, 0),
                    posting("anna", 500, 400))));
  }

  @Test
  void withoutCoverThePurchaseStandsAndItIsSaidWhyNothingCame() {
    having(499, 300)
        .when(pay("anna", 250))
        .then(
            paid("anna", 250, posting("anna", -250, 50), posting(GENERAL, 250, 250)),
            failed(INSUFFICIENT_FUNDS));
  }

  @Test
  void aSourceThatTakesNoPartGivesNothing() {
    having(1_000, 300)
        .given(freeze("acme"))
        .when(pay("anna", 250))
        .then(spent(), failed(ACCOUNT_FROZEN));
    having(0, 300)
        .given(close("acme", null))
        .when(pay("anna", 250))
        .then(spent(), failed(ACCOUNT_CLOSED));
  }

  @Test
  void nothingComesAboveTheCeiling() {
    Terms terms = new Terms(500L, 0, new AutoReload(100, 451, account("acme")));
    given(prepaid("acme"), prepay("acme", 1_000), purse("anna", terms), load("anna", 300))
        .when(pay("anna", 250))
        .then(
            spent(),
            new AutoReloadFailed(account("anna"), account("acme"), eur(451), CEILING_EXCEEDED));
  }

  @Test
  void aCardsAccountThatOpensWithTheFactIsReloadedByItsPlan() {
    CardLanguage.given(
            cards(card("ANNA").on("anna", Profiles.plan(reload(100, 500, "acme")))),
            prepaid("acme"),
            prepay("acme", 1_000))
        .when(CardLanguage.paidOfflineWith("ANNA", 30))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(470));
  }

  @Test
  void goodsAreTakenBackForWhatTheyCost() {
    having(1_000, 300)
        .givenAs("sale", pay("anna", 250))
        .when(new ReturnSale(account("anna"), eur(250), null, entry("sale")))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(800));
    having(1_000, 300)
        .givenAs("sale", pay("anna", 250))
        .when(new ReturnSale(account("acme"), eur(1), null, entry("sale")))
        .thenRefused(RETURN_EXCEEDS_SALE, "returnable", "0 EUR", "requested", "1 EUR");
  }

  @Test
  void aReversalUndoesBoth() {
    having(1_000, 300)
        .givenAs("sale", pay("anna", 250))
        .when(new Reverse(entry("sale"), "wrong button"))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isEqualTo(300);
          assertThat(balance(book, "acme")).isEqualTo(1_000);
        });
  }

  @Test
  void theSourceIsAnotherHoldersAccountInThatCurrency() {
    having(1_000, 300)
        .when(new ChangeTerms(account("anna"), reload(100, 500, "anna")))
        .thenRefused(SAME_ACCOUNT, "account", "anna");
    having(1_000, 300)
        .when(new ChangeTerms(account("anna"), reload(100, 500, "@bank.EUR")))
        .thenRefused(WRONG_ACCOUNT_KIND, "account", "@bank.EUR");
    having(1_000, 300)
        .when(new ChangeTerms(account("anna"), reload(100, 500, "ghost")))
        .thenRefused(ACCOUNT_UNKNOWN, "account", "ghost");
    having(1_000, 300)
        .given(kronorPurse("sven"))
        .when(new ChangeTerms(account("anna"), reload(100, 500, "sven")))
        .thenRefused(CURRENCY_MISMATCH, "accountCurrency", "SEK", "amountCurrency", "EUR");
  }

  /** Below 1.00 EUR, 5.00 EUR come from the company. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> having(
      long company, long purse) {
    Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> open =
        given(prepaid("acme"), purse("anna", reload(100, 500, "acme")), load("anna", purse));
    return company == 0 ? open : open.given(prepay("acme", company));
  }

  private static PlaceHold hold(long minor) {
    return new PlaceHold(account("anna"), eur(minor), Scenario.NOON.plusSeconds(3_600), "pump 3");
  }

  private static LedgerEvent spent() {
    return paid("anna", 250, posting("anna", -250, 50), posting(GENERAL, 250, 250));
  }

  private static AutoReloadFailed failed(RejectionReason reason) {
    return new AutoReloadFailed(account("anna"), account("acme"), eur(500), reason);
  }
}
