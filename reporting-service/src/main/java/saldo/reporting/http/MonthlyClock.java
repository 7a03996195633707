package saldo.reporting.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.reporting.run.MonthlyRuns;
import saldo.schemas.LedgerId;

/** Closes the months of the ledgers that are configured for it. */
@Startup
@ApplicationScoped
public class MonthlyClock {
  private static final Logger LOG = LoggerFactory.getLogger(MonthlyClock.class);
  private static final long END_SECONDS = 5;

  private final ReportingRuntime runtime;
  private final ReportingConfig config;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("monthly-statements").factory());

  MonthlyClock(ReportingRuntime runtime, ReportingConfig config) {
    this.runtime = runtime;
    this.config = config;
  }

  @PostConstruct
  void begin() {
    if (!config.monthly().isEmpty()) {
      long every = config.monthlyEvery().toMillis();
      var _ = clock.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
    }
  }

  @PreDestroy
  void end() throws InterruptedException {
    clock.shutdownNow();
    var _ = clock.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
  }

  /** Whatever goes wrong, the next time is another try. */
  @SuppressWarnings("IllegalCatch")
  private void tick() {
    try {
      if (runtime.isReady()) {
        MonthlyRuns months = new MonthlyRuns(runtime.runs(), runtime.store());
        for (LedgerId ledger : config.monthly()) {
          months.begin(ledger, runtime.now());
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("months were not closed: the next time is another try", e);
    }
  }
}
