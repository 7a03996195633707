package saldo.ledger.domain;

import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AdjustmentCommand.Direction;

/** A correction that waits for, or had, its second person. */
public record Adjustment(
    EntryId id,
    AccountId account,
    Direction direction,
    Money amount,
    String reasonCode,
    String proposer,
    boolean decided) {
  Adjustment close() {
    return new Adjustment(id, account, direction, amount, reasonCode, proposer, true);
  }
}
