package saldo.cards.http;

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
public class CardHealth implements HealthCheck {
  private final CardRuntime runtime;
  private final MeterRegistry metrics;

  CardHealth(CardRuntime runtime, MeterRegistry metrics) {
    this.runtime = runtime;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent event) {
    metrics.gauge("saldo.card.commands.lag", runtime, CardRuntime::lag);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("cards")
        .status(runtime.isReady())
        .withData("condition", runtime.condition())
        .build();
  }
}
