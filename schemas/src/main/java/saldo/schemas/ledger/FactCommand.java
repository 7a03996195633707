package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;

/** Tells what has already happened at a device; always booked. */
public sealed interface FactCommand extends LedgerCommand {

  /**
   * Fact: an account was spent from at a device. Booked even if it overdraws.
   *
   * @param openAs if the account is unknown, the kind it is opened as; otherwise the amount waits
   *     on {@link AccountKind#UNASSIGNED}
   */
  record RecordPurchase(
      @Nullable AccountId account,
      Money amount,
      @Nullable List<Item> items,
      @Nullable AccountKind openAs,
      @Nullable CardRef card)
      implements FactCommand, OfHolder, WriteEffect {
    public RecordPurchase {
      OfHolder.require(account, card);
    }

    /** With the account itself. */
    public RecordPurchase(
        AccountId account, Money amount, @Nullable List<Item> items, @Nullable AccountKind openAs) {
      this(account, amount, items, openAs, null);
    }
  }

  /** Fact: money was put on an account at a device. Booked even above its ceiling. */
  record RecordLoad(
      @Nullable AccountId account,
      Money amount,
      Tender tender,
      @Nullable AccountKind openAs,
      @Nullable CardRef card)
      implements FactCommand, OfHolder, WriteEffect {
    public RecordLoad {
      OfHolder.require(account, card);
    }

    /** With the account itself. */
    public RecordLoad(
        AccountId account, Money amount, Tender tender, @Nullable AccountKind openAs) {
      this(account, amount, tender, openAs, null);
    }
  }

  /** Fact: money was paid out from an account at a device. Booked even if it overdraws. */
  record RecordUnload(
      @Nullable AccountId account, Money amount, Tender tender, @Nullable CardRef card)
      implements FactCommand, OfHolder, WriteEffect {
    public RecordUnload {
      OfHolder.require(account, card);
    }
  }

  /** Fact: a sale was paid in cash. */
  record RecordCashSale(Money amount, @Nullable List<Item> items) implements FactCommand {}
}
