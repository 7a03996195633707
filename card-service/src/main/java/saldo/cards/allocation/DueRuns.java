package saldo.cards.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.cards.domain.allocation.Calendar;
import saldo.cards.view.AllocationReader;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/**
 * Runs plans by themselves when they are due: each for each period once a day, for those who joined
 * the group or were refused before. Not to be used by two threads; two instances do no harm.
 */
public final class DueRuns {
  private static final Origin SYSTEM = Origin.of("allocations");
  private static final Logger LOG = LoggerFactory.getLogger(DueRuns.class);

  private final AllocationReader reader;
  private final Allocating allocating;

  /** The issuer's day on which a plan was last run for a period, as long as that is due. */
  private final Map<Due, LocalDate> done = new HashMap<>();

  private record Due(LedgerId ledger, String plan, AllocationPeriod period) {}

  public DueRuns(AllocationReader reader, Allocating allocating) {
    this.reader = reader;
    this.allocating = allocating;
  }

  /** Runs what is due and was not run today. */
  public void run(Instant now) {
    Set<Due> all = new HashSet<>();
    for (LedgerId ledger : reader.ledgers()) {
      Calendar calendar = allocating.calendar(ledger, now);
      for (RegisteredItem item : reader.items(ledger, MasterKind.ALLOCATION_PLAN)) {
        for (AllocationPeriod period : calendar.due(item)) {
          Due due = new Due(ledger, item.id(), period);
          all.add(due);
          LocalDate today = now.atZone(calendar.zone()).toLocalDate();
          if (!today.equals(done.get(due)) && isDone(due, item, calendar)) {
            done.put(due, today);
          }
        }
      }
    }
    done.keySet().retainAll(all);
  }

  /** What one plan meets does not keep the others from being run. */
  private boolean isDone(Due due, RegisteredItem item, Calendar calendar) {
    try {
      AllocationReport report =
          calendar
              .plan(item, due.period())
              .map(plan -> new PlannedRun(due.ledger(), due.plan(), plan, due.period(), calendar))
              .map(planned -> allocating.real(planned, SYSTEM))
              .orElseThrow();
      LOG.info("{}: plan {} for {}: {}", due.ledger(), due.plan(), due.period(), report.totals());
      return report.totals().unknown() == 0;
    } catch (TooManyCardsException e) {
      LOG.error("{}: plan {} was not run: {}", due.ledger(), due.plan(), e.getMessage());
      return true;
    }
  }
}
