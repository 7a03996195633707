package saldo.schemas.ledger;

import java.util.List;
import saldo.schemas.AccountId;
import saldo.schemas.Money;

/** Money that was given by plan. */
public sealed interface AllocationEvent extends LedgerEvent {

  /**
   * A card got what a plan provides for a period; it gets nothing more of it.
   *
   * @param amount what was given, from 0
   * @param wanted what the plan provides
   * @param cumulative whether it came on top; otherwise the balance was filled up
   * @param source who paid
   */
  record Allocated(
      AccountId account,
      Money amount,
      Money wanted,
      String plan,
      AllocationPeriod period,
      boolean cumulative,
      AllocationSource source,
      List<Posting> postings,
      CardUse use)
      implements AllocationEvent, OfHolder {}
}
