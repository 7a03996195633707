package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AdjustmentCommand.Direction;

/** What became of a correction by hand. */
public sealed interface AdjustmentEvent extends LedgerEvent {

  /**
   * A correction waits for approval; nothing is booked yet.
   *
   * @param use the card it was asked for with; absent if the account was named
   */
  record AdjustmentProposed(
      EntryId adjustment,
      AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String text,
      String proposer,
      @Nullable CardUse use)
      implements AdjustmentEvent {
    /** Without a card. */
    public AdjustmentProposed(
        EntryId adjustment,
        AccountId account,
        Direction direction,
        Money amount,
        String reasonCode,
        String text,
        String proposer) {
      this(adjustment, account, direction, amount, reasonCode, text, proposer, null);
    }
  }

  /**
   * A correction was approved and booked.
   *
   * @param use the card it was asked for with; absent if the account was named
   */
  record Adjusted(
      EntryId adjustment,
      AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String proposer,
      String approver,
      List<Posting> postings,
      @Nullable CardUse use)
      implements AdjustmentEvent {
    /** Without a card. */
    public Adjusted(
        EntryId adjustment,
        AccountId account,
        Direction direction,
        Money amount,
        String reasonCode,
        String proposer,
        String approver,
        List<Posting> postings) {
      this(adjustment, account, direction, amount, reasonCode, proposer, approver, postings, null);
    }
  }

  /** A correction was dropped. */
  record AdjustmentDeclined(EntryId adjustment, String reason, String decliner)
      implements AdjustmentEvent {}
}
