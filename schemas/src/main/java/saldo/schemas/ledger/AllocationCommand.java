package saldo.schemas.ledger;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;

/** Gives money by plan. */
public sealed interface AllocationCommand extends LedgerCommand {

  /**
   * Gives a card what a plan provides for a period, once, whatever the command's id.
   *
   * @param amount what the plan provides
   * @param plan the id of the plan
   * @param cumulative whether the amount comes on top; otherwise the balance is filled up to it,
   *     and what is left counts
   */
  record Allocate(
      @Nullable AccountId account,
      Money amount,
      String plan,
      AllocationPeriod period,
      boolean cumulative,
      AllocationSource source,
      CardRef card)
      implements AllocationCommand, OfHolder {
    public Allocate {
      AllocationPlanId.require(plan);
    }
  }
}
