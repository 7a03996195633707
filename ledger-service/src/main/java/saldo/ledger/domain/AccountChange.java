package saldo.ledger.domain;

import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Terms;

/** The ways an account changes, one field at a time. */
final class AccountChange {
  private AccountChange() {}

  static AccountSnapshot balance(AccountSnapshot a, long balance) {
    return new AccountSnapshot(
        a.account(),
        a.kind(),
        a.currency(),
        a.status(),
        balance,
        a.heldMinor(),
        a.terms(),
        a.openHolds(),
        a.seq());
  }

  static AccountSnapshot held(AccountSnapshot a, long heldMinor, int openHolds) {
    return new AccountSnapshot(
        a.account(),
        a.kind(),
        a.currency(),
        a.status(),
        a.balanceMinor(),
        heldMinor,
        a.terms(),
        openHolds,
        a.seq());
  }

  static AccountSnapshot status(AccountSnapshot a, AccountStatus status) {
    return new AccountSnapshot(
        a.account(),
        a.kind(),
        a.currency(),
        status,
        a.balanceMinor(),
        a.heldMinor(),
        a.terms(),
        a.openHolds(),
        a.seq());
  }

  static AccountSnapshot terms(AccountSnapshot a, Terms terms) {
    return new AccountSnapshot(
        a.account(),
        a.kind(),
        a.currency(),
        a.status(),
        a.balanceMinor(),
        a.heldMinor(),
        terms,
        a.openHolds(),
        a.seq());
  }
}
