package saldo.cards.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import saldo.cards.allocation.DueRuns;
import saldo.http.Recurring;

/** Runs allocation plans when they are due. */
@Startup
@ApplicationScoped
public class AllocationClock {
  private final CardRuntime runtime;
  private final CardConfig config;
  private @Nullable DueRuns due;
  private @Nullable Recurring recurring;

  AllocationClock(CardRuntime runtime, CardConfig config) {
    this.runtime = runtime;
    this.config = config;
  }

  @PostConstruct
  void begin() {
    recurring = Recurring.start("allocations", config.allocationsEvery(), this::allocate);
  }

  @PreDestroy
  void end() {
    if (recurring != null) {
      recurring.close();
    }
  }

  private void allocate() {
    if (runtime.isReady()) {
      if (due == null) {
        due = new DueRuns(runtime.allocations(), runtime.allocating());
      }
      due.run(runtime.now());
    }
  }
}
