package saldo.ledger.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Undelivered;

/** The ways an account changes, one field at a time. */
final class AccountChange {
  private AccountChange() {}

  /** A house account that nothing was booked on yet. */
  static AccountSnapshot fresh(AccountId id, HouseAccount house) {
    return new AccountSnapshot(
        id, house.kind(), house.currency(), AccountStatus.OPEN, 0, 0, Terms.PLAIN, 0, 0);
  }

  /** All accounts of a book after some postings. */
  static Map<AccountId, AccountSnapshot> posted(Book book, List<Posting> postings) {
    Map<AccountId, AccountSnapshot> changed = new HashMap<>(book.accounts());
    for (Posting posting : postings) {
      AccountSnapshot account = changed.get(posting.account());
      AccountSnapshot before = account != null ? account : book.existing(posting.account());
      changed.put(
          posting.account(),
          balance(before, Math.addExact(before.balanceMinor(), posting.amount().minor())));
    }
    return changed;
  }

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
        a.undelivered(),
        a.medium());
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
        a.undelivered(),
        a.medium());
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
        a.undelivered(),
        a.medium());
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
        a.undelivered(),
        a.medium());
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
        a.undelivered(),
        a.medium());
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
        undelivered,
        a.medium());
  }

  static AccountSnapshot medium(AccountSnapshot a, MediumMirror medium) {
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
        a.undelivered(),
        medium);
  }
}
