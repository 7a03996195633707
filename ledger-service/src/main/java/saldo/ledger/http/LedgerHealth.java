package saldo.ledger.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when commands are decided and the read model has caught up. */
@Readiness
@Singleton
public class LedgerHealth implements HealthCheck {
  private final LedgerRuntime runtime;
  private final MeterRegistry metrics;

  LedgerHealth(LedgerRuntime runtime, MeterRegistry metrics) {
    this.runtime = runtime;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent event) {
    metrics.gauge("saldo.ledger.commands.lag", runtime, LedgerRuntime::lag);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("ledger")
        .status(runtime.isReady())
        .withData("condition", runtime.condition())
        .build();
  }
}
