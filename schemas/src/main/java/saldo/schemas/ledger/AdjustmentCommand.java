package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** Corrects a balance by hand: one person proposes, another approves. */
public sealed interface AdjustmentCommand extends LedgerCommand {

  /**
   * Asks for a correction that somebody else has to approve; it has this command's id.
   *
   * @param reasonCode why, from the issuer's list
   */
  record ProposeAdjustment(
      @Nullable AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String text,
      @Nullable CardRef card)
      implements AdjustmentCommand, OfHolder {
    public ProposeAdjustment {
      OfHolder.require(account, card);
    }

    /** With the account itself. */
    public ProposeAdjustment(
        AccountId account, Direction direction, Money amount, String reasonCode, String text) {
      this(account, direction, amount, reasonCode, text, null);
    }
  }

  /** Books a proposed adjustment; never by the one who proposed it. */
  record ApproveAdjustment(EntryId adjustment) implements AdjustmentCommand {}

  /** Drops a proposed adjustment; its proposer may do so too. */
  record DeclineAdjustment(EntryId adjustment, String reason) implements AdjustmentCommand {}

  /** Which way an adjustment goes, seen from the account's holder. */
  enum Direction {
    /** The holder has more. */
    @JsonProperty("increase")
    INCREASE,
    /** The holder has less. */
    @JsonProperty("decrease")
    DECREASE
  }
}
