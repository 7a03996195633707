package saldo.gateway.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import saldo.gateway.spool.Spool;
import saldo.gateway.uplink.Uplink;

/** What an operator watches: a spool that grows means that Kafka is away. */
@Singleton
class GatewayMetrics implements MeterBinder {
  @Inject Spool spool;
  @Inject Uplink uplink;
  @Inject InstantSource clock;

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("saldo.gateway.spool.depth", spool, Spool::depth)
        .description("Records that wait for Kafka")
        .register(registry);
    Gauge.builder("saldo.gateway.spool.bytes", spool, Spool::pendingBytes)
        .description("Bytes of messages that wait for Kafka")
        .register(registry);
    Gauge.builder("saldo.gateway.spool.oldest.seconds", this, GatewayMetrics::oldestSeconds)
        .description("Age of the oldest record that waits for Kafka")
        .register(registry);
    FunctionCounter.builder(
            "saldo.gateway.uplink.delivered", uplink, each -> each.status().delivered())
        .description("Records that Kafka has acknowledged since the start")
        .register(registry);
    FunctionCounter.builder(
            "saldo.gateway.uplink.failures", uplink, each -> each.status().failures())
        .description("Attempts to deliver that were begun anew since the start")
        .register(registry);
  }

  private double oldestSeconds() {
    long age =
        spool.oldestReceivedAtMillis().stream()
            .map(received -> Math.max(0, clock.millis() - received))
            .findFirst()
            .orElse(0);
    return Duration.ofMillis(age).toSeconds();
  }
}
