package saldo.ledger.domain;

import org.jspecify.annotations.Nullable;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Undelivered;

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
        a.seq(),
        a.group(),
        a.undelivered());
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
        a.seq(),
        a.group(),
        a.undelivered());
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
        a.seq(),
        a.group(),
        a.undelivered());
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
        a.seq(),
        a.group(),
        a.undelivered());
  }

  static AccountSnapshot group(AccountSnapshot a, @Nullable String group) {
    return new AccountSnapshot(
        a.account(),
        a.kind(),
        a.currency(),
        a.status(),
        a.balanceMinor(),
        a.heldMinor(),
        a.terms(),
        a.openHolds(),
        a.seq(),
        group,
        a.undelivered());
  }

  static AccountSnapshot undelivered(AccountSnapshot a, Undelivered undelivered) {
    return new AccountSnapshot(
        a.account(),
        a.kind(),
        a.currency(),
        a.status(),
        a.balanceMinor(),
        a.heldMinor(),
        a.terms(),
        a.openHolds(),
        a.seq(),
        a.group(),
        undelivered);
  }
}
