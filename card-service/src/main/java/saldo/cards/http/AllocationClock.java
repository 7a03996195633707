package saldo.cards.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.cards.allocation.DueRuns;

/** Runs allocation plans when they are due. */
@Startup
@ApplicationScoped
public class AllocationClock {
  /** A batch is answered, or given up, before the service ends. */
  private static final long END_SECONDS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(AllocationClock.class);

  private final CardRuntime runtime;
  private final long everyMillis;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("allocations").factory());
  private @Nullable DueRuns due;

  AllocationClock(CardRuntime runtime, CardConfig config) {
    this.runtime = runtime;
    this.everyMillis = config.allocationsEvery().toMillis();
  }

  @PostConstruct
  void begin() {
    var _ =
        clock.scheduleWithFixedDelay(this::tick, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
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
        if (due == null) {
          due = new DueRuns(runtime.allocations(), runtime.allocating());
        }
        due.run(runtime.now());
      }
    } catch (RuntimeException e) {
      LOG.warn("allocations were not run: the next time is another try", e);
    }
  }
}
