package saldo.gateway.fuel.poll;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.schemas.LedgerId;

/** Begins a poll run of each ledger with readers, again and again. */
public final class Schedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  private final PollRuns runs;
  private final Duration interval;
  private final RunRequest request;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  private Schedule(PollRuns runs, Duration interval, RunRequest request) {
    this.runs = runs;
    this.interval = interval;
    this.request = request;
    this.thread = Thread.ofPlatform().name("poll-schedule").unstarted(this::run);
  }

  /**
   * Begins with the first runs after one interval.
   *
   * @param interval from the beginning of one run to that of the next
   */
  public static Schedule start(PollRuns runs, Duration interval, RunRequest request) {
    Schedule schedule = new Schedule(runs, interval, request);
    schedule.thread.start();
    return schedule;
  }

  private void run() {
    try {
      while (!stopping.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        begin();
      }
    } catch (InterruptedException e) {
      LOG.debug("the schedule of poll runs stops");
    }
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
    } catch (RuntimeException e) {
      LOG.warn("no poll run could be begun; next attempt in {}", interval, e);
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    thread.interrupt();
  }
}
