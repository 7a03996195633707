package saldo.cards.allocation;

import saldo.cards.domain.allocation.Calendar;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.registry.MasterData.AllocationPlan;

/**
 * A plan and the period it gives for.
 *
 * @param id of the plan
 * @param plan as it holds for the period
 */
public record PlannedRun(
    LedgerId ledger, String id, AllocationPlan plan, AllocationPeriod period, Calendar calendar) {}
