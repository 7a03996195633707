package saldo.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import saldo.gateway.spool.Spool;
import saldo.gateway.uplink.Uplink;
import saldo.gateway.uplink.UplinkStatus;

/** Ready while records can be stored: with Kafka away the gateway goes on, and says so here. */
@Readiness
@ApplicationScoped
class GatewayHealth implements HealthCheck {
  @Inject Spool spool;
  @Inject Uplink uplink;

  @Override
  public HealthCheckResponse call() {
    UplinkStatus status = uplink.status();
    HealthCheckResponseBuilder health =
        HealthCheckResponse.named("spool")
            .status(spool.isHealthy() && status.running())
            .withData("spoolDepth", spool.depth())
            .withData("spoolBytes", spool.pendingBytes())
            .withData("delivered", status.delivered())
            .withData("kafka", status.isFlowing() ? "flowing" : "waiting")
            .withData("kafkaFailures", status.failures());
    String problem = status.problem();
    return (problem == null ? health : health.withData("kafkaProblem", problem)).build();
  }
}
