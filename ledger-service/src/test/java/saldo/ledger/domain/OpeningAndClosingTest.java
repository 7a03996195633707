package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_EXISTS;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_NOT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.BALANCE_NOT_ZERO;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.HOLDS_OPEN;
import static saldo.schemas.ledger.RejectionReason.TERMS_INVALID;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountCommand.UnfreezeAccount;
import saldo.schemas.ledger.AccountEvent.AccountClosed;
import saldo.schemas.ledger.AccountEvent.AccountFrozen;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountEvent.AccountUnfrozen;
import saldo.schemas.ledger.AccountEvent.TermsChanged;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.Exposure.Policy;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

class OpeningAndClosingTest {

  @Test
  void anAccountOpensEmptyWithPlainTermsUnlessOthersAreGiven() {
    given()
        .when(purse("anna"))
        .then(new AccountOpened(account("anna"), AccountKind.PURSE, "EUR", Terms.PLAIN))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isZero();
          assertThat(of(book, "anna").status()).isEqualTo(AccountStatus.OPEN);
        });
  }

  @Test
  void anAccountOpensWithItsCeilingAndOverdraft() {
    Terms terms = new Terms(10_000L, 2_000);
    given()
        .when(purse("anna", terms))
        .then(new AccountOpened(account("anna"), AccountKind.PURSE, "EUR", terms))
        .thenState(book -> assertThat(of(book, "anna").availableMinor()).isEqualTo(2_000));
  }

  @Test
  void anIdIsUsedForOneAccountOnly() {
    given(purse("anna")).when(prepaid("anna")).thenRefused(ACCOUNT_EXISTS, "account", "anna");
  }

  @Test
  @Tag("I25")
  void theIdOfAClosedAccountIsNotUsedAgain() {
    given(purse("anna"), close("anna", null)).when(purse("anna")).thenRefused(ACCOUNT_EXISTS);
  }

  @Test
  void theIssuersOwnAccountsAreNotOpenedByCommand() {
    OpenAccount drawer = new OpenAccount(account(CASH), AccountKind.PURSE, "EUR", null);
    given().when(drawer).thenRefused(WRONG_ACCOUNT_KIND, "account", CASH);
  }

  @Test
  void aHolderHasNoAccountOfTheIssuersKinds() {
    OpenAccount bank = new OpenAccount(account("anna"), AccountKind.BANK, "EUR", null);
    given().when(bank).thenRefused(WRONG_ACCOUNT_KIND, "kind", "bank");
  }

  @Test
  void anOverdraftIsNeverNegative() {
    given()
        .when(purse("anna", overdraft(-1)))
        .thenRefused(TERMS_INVALID, "overdraft", "-1", "ceiling", "none", "exposure", "split");
  }

  @Test
  void aCeilingIsNeverNegativeNorBeyondWhatCanBeMoved() {
    given().when(purse("anna", ceiling(-1))).thenRefused(TERMS_INVALID);
    given().when(purse("anna", ceiling(Limits.AMOUNT_MINOR + 1))).thenRefused(TERMS_INVALID);
    given()
        .when(purse("anna", ceiling(Limits.AMOUNT_MINOR)))
        .then(
            new AccountOpened(
                account("anna"), AccountKind.PURSE, "EUR", ceiling(Limits.AMOUNT_MINOR)));
  }

  @Test
  @Tag("C16")
  void oneReaderIsNamedIfAndOnlyIfItGetsTheWholeLimit() {
    assertThat(isAccepted(new Exposure(Policy.HOME_READER, "FT_WEST_3"))).isTrue();
    assertThat(isAccepted(new Exposure(Policy.HOME_READER, null))).isFalse();
    assertThat(isAccepted(new Exposure(Policy.HOME_READER, " "))).isFalse();
    assertThat(isAccepted(new Exposure(Policy.HOME_READER, "F".repeat(65)))).isFalse();
    assertThat(isAccepted(new Exposure(Policy.SPLIT, null))).isTrue();
    assertThat(isAccepted(new Exposure(Policy.SPLIT, "FT_WEST_3"))).isFalse();
    assertThat(isAccepted(new Exposure(Policy.ACCEPT, null))).isTrue();
    assertThat(isAccepted(new Exposure(Policy.ACCEPT, "FT_WEST_3"))).isFalse();
  }

  /** When an account is opened, and when its terms change. */
  private static boolean isAccepted(Exposure exposure) {
    Terms terms = new Terms(null, 0, null, exposure);
    boolean opened =
        given().when(purse("anna", terms)).decision() instanceof Decision.Accepted<?, ?>;
    boolean changed =
        given(purse("anna")).when(new ChangeTerms(account("anna"), terms)).decision()
            instanceof Decision.Accepted<?, ?>;
    assertThat(opened).isEqualTo(changed);
    return opened;
  }

  @Test
  @Tag("I4")
  void newTermsCountFromNowOnAndLeaveTheBalanceAlone() {
    given(purse("anna"), load("anna", 500))
        .when(new ChangeTerms(account("anna"), ceiling(100)))
        .then(new TermsChanged(account("anna"), ceiling(100)))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
    given(purse("anna"), load("anna", 500), new ChangeTerms(account("anna"), ceiling(100)))
        .when(load("anna", 1))
        .thenRefused(CEILING_EXCEEDED);
  }

  @Test
  void aFrozenAccountTakesNoRequests() {
    given(purse("anna"), load("anna", 500))
        .when(freeze("anna"))
        .then(new AccountFrozen(account("anna"), "lost"));
    given(purse("anna"), load("anna", 500), freeze("anna"))
        .when(pay("anna", 100))
        .thenRefused(ACCOUNT_FROZEN, "account", "anna");
  }

  @Test
  void anAccountThatThawsPaysAgain() {
    UnfreezeAccount found = new UnfreezeAccount(account("anna"), "found");
    given(purse("anna"), freeze("anna"))
        .when(found)
        .then(new AccountUnfrozen(account("anna"), "found"))
        .thenState(book -> assertThat(of(book, "anna").status()).isEqualTo(AccountStatus.OPEN));
    given(purse("anna"), load("anna", 500), freeze("anna"), found)
        .when(pay("anna", 500))
        .then(paid("anna", 500, posting("anna", -500, 0), posting(GENERAL, 500, 500)));
  }

  @Test
  void anAccountIsNotFrozenTwice() {
    given(purse("anna"), freeze("anna")).when(freeze("anna")).thenRefused(ACCOUNT_FROZEN);
  }

  @Test
  void onlyAFrozenAccountThaws() {
    given(purse("anna"))
        .when(new UnfreezeAccount(account("anna"), "found"))
        .thenRefused(ACCOUNT_NOT_FROZEN, "account", "anna");
  }

  @Test
  void aFrozenAccountMayGetNewTerms() {
    given(purse("anna"), freeze("anna"))
        .when(new ChangeTerms(account("anna"), overdraft(50)))
        .then(new TermsChanged(account("anna"), overdraft(50)));
  }

  @Test
  void theIssuersOwnAccountsAreNeitherFrozenNorClosed() {
    given().when(freeze(BANK)).thenRefused(WRONG_ACCOUNT_KIND);
    given().when(close(BANK, null)).thenRefused(WRONG_ACCOUNT_KIND);
  }

  @Test
  void anAccountThatWasNeverOpenedIsNotClosed() {
    given().when(close("anna", null)).thenRefused(ACCOUNT_UNKNOWN, "account", "anna");
  }

  @Test
  @Tag("I24")
  void closingPaysOutWhatIsLeftAndEndsAtZero() {
    given(purse("anna"), load("anna", 4_520))
        .when(close("anna", Tender.CASH))
        .then(
            new AccountClosed(
                account("anna"),
                Tender.CASH,
                postings(posting("anna", -4_520, 0), posting(CASH, 4_520, 0))))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isZero();
          assertThat(of(book, "anna").status()).isEqualTo(AccountStatus.CLOSED);
        });
  }

  @Test
  @Tag("I24")
  void anEmptyAccountClosesWithoutARefund() {
    given(purse("anna"))
        .when(close("anna", null))
        .then(new AccountClosed(account("anna"), null, postings()));
    given(purse("anna"))
        .when(close("anna", Tender.BANK))
        .then(new AccountClosed(account("anna"), Tender.BANK, postings()));
  }

  @Test
  @Tag("I24")
  void moneyThatNobodyPaysOutKeepsAnAccountOpen() {
    given(purse("anna"), load("anna", 1))
        .when(close("anna", null))
        .thenRefused(BALANCE_NOT_ZERO, "account", "anna", "balance", "1 EUR");
  }

  @Test
  @Tag("I24")
  void aDebtKeepsAnAccountOpen() {
    given(purse("anna", overdraft(300)), pay("anna", 300))
        .when(close("anna", Tender.CASH))
        .thenRefused(BALANCE_NOT_ZERO, "account", "anna", "balance", "-300 EUR");
  }

  @Test
  void moneyOnHoldKeepsAnAccountOpen() {
    PlaceHold hold =
        new PlaceHold(
            account("anna"), eur(100), Scenario.NOON.plus(Duration.ofHours(1)), "fuel pump 3");
    given(purse("anna"), load("anna", 100), hold)
        .when(close("anna", Tender.CASH))
        .thenRefused(HOLDS_OPEN, "holds", "1");
  }

  @Test
  void aFrozenAccountCanBePaidOutAndClosed() {
    given(purse("anna"), load("anna", 70), freeze("anna"))
        .when(close("anna", Tender.BANK))
        .then(
            new AccountClosed(
                account("anna"),
                Tender.BANK,
                postings(posting("anna", -70, 0), posting(BANK, 70, 70))));
  }

  @Test
  void aClosedAccountStaysAsItIs() {
    given(purse("anna"), close("anna", null)).when(load("anna", 1)).thenRefused(ACCOUNT_CLOSED);
    given(purse("anna"), close("anna", null)).when(freeze("anna")).thenRefused(ACCOUNT_CLOSED);
    given(purse("anna"), close("anna", null))
        .when(new UnfreezeAccount(account("anna"), "found"))
        .thenRefused(ACCOUNT_CLOSED);
    given(purse("anna"), close("anna", null))
        .when(new ChangeTerms(account("anna"), Terms.PLAIN))
        .thenRefused(ACCOUNT_CLOSED);
    given(purse("anna"), close("anna", null)).when(close("anna", null)).thenRefused(ACCOUNT_CLOSED);
  }

  @Test
  void anAccountHasACurrencyOfIso4217() {
    assertThatThrownBy(() -> new OpenAccount(account("anna"), AccountKind.PURSE, "euro", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three capital letters");
  }
}
