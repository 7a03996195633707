package saldo.schemas.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** Sets money aside, and spends or frees it later. */
public sealed interface HoldCommand extends LedgerCommand {

  /**
   * Sets money aside until it is captured, released or expires; the hold has this command's id.
   *
   * @param items what it is meant for, adding up to the amount; if absent, one line "general"
   * @param service {@link CardService#FUEL} if it is for fuel, which the card then has to be
   *     allowed to take; anything else, or nothing, is to pay
   */
  record PlaceHold(
      @Nullable AccountId account,
      Money amount,
      Instant expiresAt,
      String purpose,
      @Nullable CardRef card,
      @Nullable List<Item> items,
      @Nullable HoldService service)
      implements HoldCommand, OfHolder {
    public PlaceHold {
      OfHolder.require(account, card);
    }

    /** To pay with. */
    public PlaceHold(
        @Nullable AccountId account,
        Money amount,
        Instant expiresAt,
        String purpose,
        @Nullable CardRef card,
        @Nullable List<Item> items) {
      this(account, amount, expiresAt, purpose, card, items, null);
    }

    /** With the account itself. */
    public PlaceHold(AccountId account, Money amount, Instant expiresAt, String purpose) {
      this(account, amount, expiresAt, purpose, null);
    }

    /** For anything. */
    public PlaceHold(
        @Nullable AccountId account,
        Money amount,
        Instant expiresAt,
        String purpose,
        @Nullable CardRef card) {
      this(account, amount, expiresAt, purpose, card, null);
    }
  }

  /**
   * Spends from a hold.
   *
   * @param keepRest whether what is left stays on hold; otherwise it is available again
   */
  record CaptureHold(EntryId hold, Money amount, @Nullable List<Item> items, boolean keepRest)
      implements HoldCommand {}

  /** Ends a hold without spending it. */
  record ReleaseHold(EntryId hold) implements HoldCommand {}

  /** Ends a hold whose time is over; the ledger gives this command to itself. */
  record ExpireHold(EntryId hold) implements HoldCommand {}
}
