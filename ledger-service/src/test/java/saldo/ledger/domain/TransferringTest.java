package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.SAME_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyEvent.Transferred;

class TransferringTest {

  @Test
  @Tag("I3")
  void moneyPassesThroughClearingWhichEndsAtZero() {
    given(purse("old"), purse("new"), load("old", 500))
        .when(transfer("old", "new", 500))
        .then(
            new Transferred(
                account("old"),
                account("new"),
                eur(500),
                postings(
                    posting("old", -500, 0),
                    posting(CLEARING, 500, 500),
                    posting(CLEARING, -500, 0),
                    posting("new", 500, 500))))
        .thenState(book -> assertThat(balance(book, CLEARING)).isZero());
  }

  @Test
  @Tag("I2")
  @Tag("I14")
  void theFloatAndTheCashStayAsTheyAre() {
    given(purse("old"), purse("new"), load("old", 500), load("new", 30))
        .when(transfer("old", "new", 200))
        .thenState(book -> {
          assertThat(balance(book, "old") + balance(book, "new")).isEqualTo(530);
          assertThat(balance(book, CASH)).isEqualTo(-530);
        });
  }

  @Test
  void prepaidMoneyMovesBetweenVehicles() {
    given(prepaid("van"), prepaid("lorry"), prepay("van", 500))
        .when(transfer("van", "lorry", 500))
        .thenState(book -> assertThat(balance(book, "lorry")).isEqualTo(500));
  }

  @Test
  void bothAccountsAreOfOneKind() {
    given(purse("anna"), prepaid("van"), load("anna", 500))
        .when(transfer("anna", "van", 100))
        .thenRefused(WRONG_ACCOUNT_KIND, "account", "van");
    given(purse("anna"), load("anna", 500))
        .when(transfer("anna", BANK, 100))
        .thenRefused(WRONG_ACCOUNT_KIND, "account", BANK);
  }

  @Test
  void bothAccountsAreOfTheAmountsCurrency() {
    given(purse("anna"), kronorPurse("sven"), load("anna", 500))
        .when(transfer("anna", "sven", 100))
        .thenRefused(CURRENCY_MISMATCH, "accountCurrency", "SEK", "amountCurrency", "EUR");
    given(purse("anna"), kronorPurse("sven"))
        .when(transfer("sven", "anna", 100))
        .thenRefused(CURRENCY_MISMATCH);
  }

  @Test
  void anAccountGivesNothingToItself() {
    given(purse("anna"), load("anna", 500))
        .when(transfer("anna", "anna", 100))
        .thenRefused(SAME_ACCOUNT, "account", "anna");
  }

  @Test
  void bothAccountsAreKnown() {
    given(purse("anna"), load("anna", 500))
        .when(transfer("anna", "ben", 1))
        .thenRefused(ACCOUNT_UNKNOWN, "account", "ben");
    given(purse("anna")).when(transfer("ben", "anna", 1)).thenRefused(ACCOUNT_UNKNOWN);
  }

  @Test
  void bothAccountsAreOpen() {
    given(purse("anna"), purse("ben"), load("anna", 500), freeze("ben"))
        .when(transfer("anna", "ben", 1))
        .thenRefused(ACCOUNT_FROZEN, "account", "ben");
    given(purse("anna"), purse("ben"), load("anna", 500), freeze("anna"))
        .when(transfer("anna", "ben", 1))
        .thenRefused(ACCOUNT_FROZEN, "account", "anna");
    given(purse("anna"), purse("ben"), load("anna", 500), close("ben", null))
        .when(transfer("anna", "ben", 1))
        .thenRefused(ACCOUNT_CLOSED, "account", "ben");
  }

  @Test
  @Tag("I4")
  void theReceiversCeilingHolds() {
    given(purse("anna"), purse("ben", ceiling(100)), load("anna", 500))
        .when(transfer("anna", "ben", 101))
        .thenRefused(
            CEILING_EXCEEDED,
            "account",
            "ben",
            "balance",
            "0 EUR",
            "ceiling",
            "100 EUR",
            "requested",
            "101 EUR");
    given(purse("anna"), purse("ben", ceiling(100)), load("anna", 500))
        .when(transfer("anna", "ben", 100))
        .thenState(book -> assertThat(balance(book, "ben")).isEqualTo(100));
  }

  @Test
  @Tag("I4")
  void theGiverHasIt() {
    given(purse("anna"), purse("ben"), load("anna", 500))
        .when(transfer("anna", "ben", 501))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "500 EUR", "requested", "501 EUR");
  }

  @Test
  void anOverdrawnReceiverTakesMoneyUpToItsCeiling() {
    given(purse("anna"), purse("ben", ceiling(100)), load("anna", 500), paidOffline("ben", 300))
        .when(transfer("anna", "ben", 400))
        .thenState(book -> assertThat(balance(book, "ben")).isEqualTo(100));
  }

  private static Transfer transfer(String from, String to, long minor) {
    return new Transfer(account(from), account(to), eur(minor));
  }
}
