package saldo.reporting.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the read model has caught up. */
@Readiness
@Singleton
public class ReportingHealth implements HealthCheck {
  private final ReportingRuntime runtime;
  private final MeterRegistry metrics;

  ReportingHealth(ReportingRuntime runtime, MeterRegistry metrics) {
    this.runtime = runtime;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent event) {
    metrics.gauge("saldo.reporting.lag", runtime, ReportingRuntime::lag);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("reporting")
        .status(runtime.isReady())
        .withData("condition", runtime.condition())
        .build();
  }
}
