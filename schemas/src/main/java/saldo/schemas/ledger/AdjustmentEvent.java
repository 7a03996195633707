package saldo.schemas.ledger;

import java.util.List;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AdjustmentCommand.Direction;

/** What became of a correction by hand. */
public sealed interface AdjustmentEvent extends LedgerEvent {

  /** A correction waits for approval; nothing is booked yet. */
  record AdjustmentProposed(
      EntryId adjustment,
      AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String text,
      String proposer)
      implements AdjustmentEvent {}

  /** A correction was approved and booked. */
  record Adjusted(
      EntryId adjustment,
      AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String proposer,
      String approver,
      List<Posting> postings)
      implements AdjustmentEvent {}

  /** A correction was dropped. */
  record AdjustmentDeclined(EntryId adjustment, String reason, String decliner)
      implements AdjustmentEvent {}
}
