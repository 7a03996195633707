package saldo.schemas.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** Money that was set aside, and what became of it. */
public sealed interface HoldEvent extends LedgerEvent {

  /** Money was set aside. */
  record HoldPlaced(
      EntryId hold,
      AccountId account,
      Money amount,
      Instant expiresAt,
      String purpose,
      @Nullable CardUse use)
      implements HoldEvent, OfHolder {
    /** Without a card. */
    public HoldPlaced(
        EntryId hold, AccountId account, Money amount, Instant expiresAt, String purpose) {
      this(hold, account, amount, expiresAt, purpose, null);
    }
  }

  /**
   * Money that was set aside was spent.
   *
   * @param released what became available again with this capture, from 0
   */
  record HoldCaptured(
      EntryId hold,
      AccountId account,
      Money amount,
      Money released,
      List<Item> items,
      List<Posting> postings)
      implements HoldEvent {}

  /** What was left of a hold is available again. */
  record HoldReleased(EntryId hold, AccountId account, Money amount) implements HoldEvent {}

  /** The time of a hold is over; what was left of it is available again. */
  record HoldExpired(EntryId hold, AccountId account, Money amount) implements HoldEvent {}
}
