package saldo.reporting.run;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.kit.projection.ProjectionStore;
import saldo.reporting.view.Directory;
import saldo.reporting.view.StatementReader;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;

/**
 * Closes months when they are over: the first that is not closed for all accounts yet, up to the
 * one before today. Asked often, it does nothing while there is nothing to do.
 */
public final class MonthlyRuns {
  private static final Logger LOG = LoggerFactory.getLogger(MonthlyRuns.class);
  private static final String SCHEDULE = "schedule";

  private final Runs runs;
  private final ProjectionStore store;

  public MonthlyRuns(Runs runs, ProjectionStore store) {
    this.runs = runs;
    this.store = store;
  }

  /** Begins a run if a month of a ledger is due. */
  public void begin(LedgerId ledger, Instant now) {
    ZoneId zone = new Directory(store, ledger, now).zone();
    YearMonth last = Months.before(now, zone);
    YearMonth month =
        new StatementReader(store)
            .lastEnd(ledger)
            .map(end -> YearMonth.from(end.minusNanos(1).atZone(zone)))
            .filter(closed -> closed.isBefore(last))
            .orElse(last);
    while (!month.isAfter(last) && !begins(ledger, month)) {
      month = month.plusMonths(1);
    }
  }

  /** Whether there was something to do, or there is a run that goes on. */
  private boolean begins(LedgerId ledger, YearMonth month) {
    try {
      CommandId id = CommandId.of("month-" + month);
      RunReport report = runs.start(ledger, id, RunRequest.ofMonth(month.toString()), SCHEDULE);
      boolean goesOn = !report.phase().isOver();
      if (goesOn) {
        LOG.info("closing {} of ledger {}", month, ledger);
      }
      return goesOn;
    } catch (RunRefusedException refused) {
      if (!refused.reason().equals(Refusals.PERIOD_CLOSED)) {
        LOG.warn("{} of ledger {} is not closed: {}", month, ledger, refused.getMessage());
        return true;
      }
      return false;
    }
  }
}
