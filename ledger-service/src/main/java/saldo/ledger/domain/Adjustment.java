package saldo.ledger.domain;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.CardUse;

/** A correction that waits for, or had, its second person. */
public record Adjustment(
    EntryId id,
    AccountId account,
    Direction direction,
    Money amount,
    String reasonCode,
    String proposer,
    boolean decided,
    @Nullable CardUse use) {
  Adjustment close() {
    return new Adjustment(id, account, direction, amount, reasonCode, proposer, true, use);
  }
}
