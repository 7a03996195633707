package saldo.schemas.ledger;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** A load that is paid online: ordered first, paid somewhere else, credited when it is paid. */
public sealed interface LoadOrderCommand extends LedgerCommand {

  /**
   * Orders a load of a purse; the order has this command's id, and nothing is booked before it is
   * paid.
   *
   * @param reference what the payment service knows it by
   */
  record OrderLoad(
      @Nullable AccountId account, Money amount, String reference, @Nullable CardRef card)
      implements LoadOrderCommand, OfHolder {
    public OrderLoad {
      OfHolder.require(account, card);
    }

    /** With the account itself. */
    public OrderLoad(AccountId account, Money amount, String reference) {
      this(account, amount, reference, null);
    }
  }

  /**
   * Fact: the payment service says that money for an order has come in. It is credited at once if
   * that can be; otherwise it waits.
   *
   * @param reference what the payment service knows the payment by
   */
  record RecordLoadPayment(EntryId order, Money amount, @Nullable String reference)
      implements LoadOrderCommand {}

  /** Credits what was paid and still waits. */
  record CreditLoad(EntryId order) implements LoadOrderCommand {}

  /** Ends an order that was never paid. */
  record FailLoad(EntryId order, String reason) implements LoadOrderCommand {}

  /**
   * Ends a pending load by hand: part of what was paid is credited, the rest is paid back.
   *
   * @param outstanding what was paid and still waits, as support knows it
   * @param correction how much of it is credited, from 0
   */
  record ResolveLoad(
      EntryId order,
      @Nullable AccountId account,
      Money outstanding,
      Money correction,
      String reason,
      @Nullable CardRef card)
      implements LoadOrderCommand, OfHolder {
    public ResolveLoad {
      OfHolder.require(account, card);
    }

    /** What is outstanding. */
    @Override
    public Money amount() {
      return outstanding;
    }
  }
}
