package saldo.ledger.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import saldo.kit.lag.Behind;

/**
 * Ready when commands are decided, the read model has caught up, and the copy of cards is within
 * its bound.
 */
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
    metrics.gauge(
        "saldo.ledger.copy.lag.records",
        runtime,
        each -> each.copy().map(Behind::records).orElse(-1L));
    metrics.gauge(
        "saldo.ledger.copy.lag.seconds",
        runtime,
        each -> each.copy().map(Behind::seconds).orElse(-1.0));
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("ledger")
        .status(runtime.isReady())
        .withData("condition", runtime.condition())
        .withData("copyLagRecords", runtime.copy().map(Behind::records).orElse(-1L))
        .build();
  }
}
