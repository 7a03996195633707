package saldo.cards.allocation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import saldo.cards.domain.allocation.Calendar;
import saldo.cards.view.AllocationReader;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.calendar.IssuersZone;
import saldo.schemas.registry.MasterData.AllocationPlan;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** Plans, and what they give. */
public final class Allocating {
  private final AllocationReader allocations;
  private final Membership membership;
  private final AllocationRun run;

  /**
   * @param ledger where it is asked
   * @param runIds a new one for each run, of 1 to 40 letters, digits and hyphens
   */
  public Allocating(
      AllocationReader allocations,
      Membership membership,
      LedgerDoor ledger,
      Supplier<String> runIds) {
    this.allocations = allocations;
    this.membership = membership;
    this.run = new AllocationRun(ledger, runIds);
  }

  /** The issuer's days, weeks and months. */
  public Calendar calendar(LedgerId ledger, Instant now) {
    return new Calendar(
        IssuersZone.of(
            allocations.items(ledger, MasterKind.ORGANISATION),
            allocations.items(ledger, MasterKind.LOCATION),
            now),
        now);
  }

  /**
   * Who would get how much, and who would be refused; nothing changes.
   *
   * @throws TooManyCardsException if the group has more than 100,000 cards
   */
  public AllocationReport trial(PlannedRun planned) {
    return run.trial(planned, membership.of(planned));
  }

  /**
   * Gives to all who have not got it yet.
   *
   * @throws TooManyCardsException if the group has more than 100,000 cards
   */
  public AllocationReport real(PlannedRun planned, Origin origin) {
    return run.real(planned, membership.of(planned), origin);
  }

  /** What was given. */
  public AllocationReport given(PlannedRun planned) {
    return AllocationRun.report(planned, false, membership.given(planned));
  }

  /** What a plan is as it holds now or will hold; empty if there is no such plan. */
  public static Optional<AllocationPlan> current(RegisteredItem item, Instant now) {
    return item.at(now)
        .or(() ->
            item.versions().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(item.versions().getLast().data()))
        .map(AllocationPlan.class::cast);
  }
}
