package saldo.ledger.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Tender;

/**
 * A transaction code, whose money is set aside on an account, or a ticket, whose money is among the
 * vouchers.
 *
 * @param kind which of the two
 * @param payer the account of a transaction code; of a ticket, what paid for it
 * @param tender how a ticket was paid if no holder's account paid
 * @param use the card it was issued with, and what of its limits that counted; absent without one
 * @param left what can still be paid with it; zero once it has ended
 */
public record Code(
    EntryId id,
    CodeHash hash,
    Kind kind,
    AccountId payer,
    @Nullable Tender tender,
    @Nullable CardUse use,
    Money amount,
    Instant expiresAt,
    boolean divisible,
    @Nullable List<String> productGroups,
    Money left,
    Status status) {

  /** What it is. */
  public enum Kind {
    TRANSACTION_CODE,
    TICKET
  }

  /** What has become of it. */
  public enum Status {
    OPEN,
    USED,
    CANCELLED,
    EXPIRED
  }

  boolean isTicket() {
    return kind == Kind.TICKET;
  }

  /** Where its money is. */
  AccountId account() {
    return isTicket() ? HouseAccount.id(AccountKind.VOUCHERS, amount.currency()) : payer;
  }

  /** What is left of it, and does not stay on it, once so much is paid with it. */
  Money restOf(Money paid) {
    return Money.of(divisible ? 0 : left.minor() - paid.minor(), left.currency());
  }

  Code less(long minor) {
    long rest = left.minor() - minor;
    return now(Money.of(rest, left.currency()), rest > 0 ? status : Status.USED);
  }

  Code ended(Status how) {
    return now(Money.of(0, left.currency()), how);
  }

  private Code now(Money leftNow, Status statusNow) {
    return new Code(
        id,
        hash,
        kind,
        payer,
        tender,
        use,
        amount,
        expiresAt,
        divisible,
        productGroups,
        leftNow,
        statusNow);
  }
}
