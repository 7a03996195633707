package saldo.reporting.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import saldo.http.Recurring;
import saldo.reporting.run.MonthlyRuns;
import saldo.schemas.LedgerId;

/** Closes the months of the ledgers that are configured for it. */
@Startup
@ApplicationScoped
public class MonthlyClock {
  private final ReportingRuntime runtime;
  private final ReportingConfig config;
  private Optional<Recurring> recurring = Optional.empty();

  MonthlyClock(ReportingRuntime runtime, ReportingConfig config) {
    this.runtime = runtime;
    this.config = config;
  }

  @PostConstruct
  void begin() {
    if (!config.monthly().isEmpty()) {
      recurring =
          Optional.of(
              Recurring.start("monthly-statements", config.monthlyEvery(), this::closeMonths));
    }
  }

  @PreDestroy
  void end() {
    recurring.ifPresent(Recurring::close);
  }

  private void closeMonths() {
    if (runtime.isReady()) {
      MonthlyRuns months = new MonthlyRuns(runtime.runs(), runtime.store());
      for (LedgerId ledger : config.monthly()) {
        months.begin(ledger, runtime.now());
      }
    }
  }
}
