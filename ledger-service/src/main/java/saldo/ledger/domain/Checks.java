package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_NOT_POSITIVE;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_TOO_LARGE;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Wording;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** Conditions in the order they are written; the first that does not hold is the refusal. */
final class Checks {
  private final Book book;
  private final List<LedgerEvent> soFar;
  private Decision.@Nullable Rejected<LedgerEvent, RejectionReason> refusal;

  private Checks(Book book, List<LedgerEvent> soFar) {
    this.book = book;
    this.soFar = soFar;
  }

  static Checks on(Book book, List<LedgerEvent> soFar) {
    return new Checks(book, soFar);
  }

  Decision<LedgerEvent, RejectionReason> accept(Supplier<LedgerEvent> event) {
    if (refusal != null) {
      return refusal;
    }
    if (soFar.isEmpty()) {
      return Decision.accepted(event.get());
    }
    List<LedgerEvent> events = new ArrayList<>(soFar);
    events.add(event.get());
    return new Decision.Accepted<>(events);
  }

  /** The refusal of checks that have {@link #failed}. */
  Decision<LedgerEvent, RejectionReason> refusal() {
    return rejected();
  }

  /** The same, with its reason and details. */
  Decision.Rejected<LedgerEvent, RejectionReason> rejected() {
    if (refusal == null) {
      throw new IllegalStateException("nothing was refused");
    }
    return refusal;
  }

  boolean failed() {
    return refusal != null;
  }

  Checks that(boolean holds, RejectionReason otherwise, Object... details) {
    if (refusal == null && !holds) {
      refusal = new Decision.Rejected<>(otherwise, Wording.details(details));
    }
    return this;
  }

  Checks amount(Money amount) {
    return that(amount.minor() > 0, AMOUNT_NOT_POSITIVE, "amount", amount)
        .that(amount.minor() <= Limits.AMOUNT_MINOR, AMOUNT_TOO_LARGE, "amount", amount);
  }

  Checks items(Money amount, @Nullable List<Item> items) {
    if (items != null) {
      SaleItems.check(this, amount, items);
    }
    return this;
  }

  Checks kind(AccountId id, AccountKind... kinds) {
    AccountSnapshot account = find(id);
    return account == null
        ? this
        : that(List.of(kinds).contains(account.kind()), WRONG_ACCOUNT_KIND, "account", id);
  }

  /** The accounts can take part in a request: known, holders', in that currency, open. */
  Checks usable(String currency, AccountId... accounts) {
    List<AccountId> ids = List.of(accounts);
    ids.forEach(this::known);
    ids.forEach(this::holders);
    ids.forEach(id -> in(currency, id));
    ids.forEach(this::notClosed);
    ids.forEach(this::notFrozen);
    return this;
  }

  /** What may give to an account of a currency: known, a holder's, in that currency, not closed. */
  Checks source(String currency, AccountId id) {
    holders(id).in(currency, id);
    return notClosed(id);
  }

  /** Two that are known, holders', of one currency, and not closed. */
  Checks alike(AccountId one, AccountId other) {
    known(one).known(other).holders(one).holders(other);
    AccountSnapshot account = find(one);
    if (account != null) {
      in(account.currency(), other);
    }
    return notClosed(one).notClosed(other);
  }

  Checks notFrozen(AccountId id) {
    AccountSnapshot account = find(id);
    return account == null
        ? this
        : that(account.status() != AccountStatus.FROZEN, ACCOUNT_FROZEN, "account", id);
  }

  Checks sameKind(AccountId one, AccountId other) {
    AccountSnapshot account = find(one);
    return account == null ? this : kind(other, account.kind());
  }

  private void in(String currency, AccountId id) {
    AccountSnapshot account = find(id);
    if (account != null) {
      that(
          account.currency().equals(currency),
          CURRENCY_MISMATCH,
          "accountCurrency",
          account.currency(),
          "amountCurrency",
          currency);
    }
  }

  /** The account is known and belongs to a holder. */
  Checks holders(AccountId id) {
    return known(id).that(!id.isHouse(), WRONG_ACCOUNT_KIND, "account", id);
  }

  Checks known(AccountId id) {
    return that(id.isHouse() || find(id) != null, ACCOUNT_UNKNOWN, "account", id);
  }

  Checks notClosed(AccountId id) {
    AccountSnapshot account = find(id);
    return account == null
        ? this
        : that(account.status() != AccountStatus.CLOSED, ACCOUNT_CLOSED, "account", id);
  }

  /** No holder's account ends above its ceiling, or below its floor. */
  Checks affordable(List<Leg> legs) {
    if (!failed()) {
      Bounds.check(this, book, Leg.totals(legs));
    }
    return this;
  }

  private @Nullable AccountSnapshot find(AccountId id) {
    return failed() ? null : book.account(id).orElse(null);
  }
}
