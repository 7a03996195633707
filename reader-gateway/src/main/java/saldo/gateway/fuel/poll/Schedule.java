package saldo.gateway.fuel.poll;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.http.Recurring;
import saldo.schemas.LedgerId;

/** Begins a poll run of each ledger with readers, again and again. */
public final class Schedule {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  private final PollRuns runs;
  private final RunRequest request;

  private Schedule(PollRuns runs, RunRequest request) {
    this.runs = runs;
    this.request = request;
  }

  /**
   * Begins with the first runs after one interval.
   *
   * @param interval from the beginning of one run to that of the next
   */
  public static Recurring start(PollRuns runs, Duration interval, RunRequest request) {
    return Recurring.start("poll-schedule", interval, new Schedule(runs, request)::begin);
  }

  private void begin() {
    try {
      for (LedgerId ledger : runs.parts().view().ledgers()) {
        List<FuelReaderPlace> readers =
            runs.parts().view().readers(ledger, runs.parts().clock().instant());
        if (!readers.isEmpty() && !runs.isRunning(ledger)) {
          runs.start(ledger, "schedule", request);
        }
      }
    } catch (RefusedException e) {
      LOG.info("no poll run was begun: {}", e.getMessage());
    }
  }
}
