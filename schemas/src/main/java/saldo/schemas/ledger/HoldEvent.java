package saldo.schemas.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** Money that was set aside, and what became of it. */
public sealed interface HoldEvent extends LedgerEvent {

  /**
   * Money was set aside.
   *
   * @param groups the product groups it may be spent on; any if absent
   */
  record HoldPlaced(
      EntryId hold,
      AccountId account,
      Money amount,
      Instant expiresAt,
      String purpose,
      @Nullable CardUse use,
      @Nullable List<String> groups)
      implements HoldEvent, OfHolder {
    /** Without a card. */
    public HoldPlaced(
        EntryId hold, AccountId account, Money amount, Instant expiresAt, String purpose) {
      this(hold, account, amount, expiresAt, purpose, null);
    }

    /** For anything. */
    public HoldPlaced(
        EntryId hold,
        AccountId account,
        Money amount,
        Instant expiresAt,
        String purpose,
        @Nullable CardUse use) {
      this(hold, account, amount, expiresAt, purpose, use, null);
    }
  }

  /**
   * Money that was set aside was spent.
   *
   * @param released what became available again with this capture, from 0
   * @param use the card it was placed with, and what that gives back of its limits
   */
  record HoldCaptured(
      EntryId hold,
      AccountId account,
      Money amount,
      Money released,
      List<Item> items,
      List<Posting> postings,
      @Nullable CardUse use)
      implements HoldEvent {
    /** Without a card. */
    public HoldCaptured(
        EntryId hold,
        AccountId account,
        Money amount,
        Money released,
        List<Item> items,
        List<Posting> postings) {
      this(hold, account, amount, released, items, postings, null);
    }
  }

  /**
   * What was left of a hold is available again.
   *
   * @param use the card it was placed with, and what that gives back of its limits
   */
  record HoldReleased(EntryId hold, AccountId account, Money amount, @Nullable CardUse use)
      implements HoldEvent {
    /** Without a card. */
    public HoldReleased(EntryId hold, AccountId account, Money amount) {
      this(hold, account, amount, null);
    }
  }

  /**
   * The time of a hold is over; what was left of it is available again.
   *
   * @param use the card it was placed with, and what that gives back of its limits
   */
  record HoldExpired(EntryId hold, AccountId account, Money amount, @Nullable CardUse use)
      implements HoldEvent {
    /** Without a card. */
    public HoldExpired(EntryId hold, AccountId account, Money amount) {
      this(hold, account, amount, null);
    }
  }
}
