package saldo.gateway.fuel;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the environment says about fuel readers; docs/operations.md lists it. */
@Singleton
class FuelConfig {
  @ConfigProperty(name = "saldo.fuel.enabled")
  boolean enabled;

  @ConfigProperty(name = "saldo.fuel.poll-interval")
  Duration pollInterval;

  @ConfigProperty(name = "saldo.fuel.poll-on-price")
  boolean pollOnPrice;

  @ConfigProperty(name = "saldo.fuel.unreachable")
  String unreachable;

  @ConfigProperty(name = "saldo.kafka.bootstrap")
  String bootstrap;

  @ConfigProperty(name = "saldo.data")
  Path data;

  @SuppressWarnings("NullAway.Init") // the container sets the fields
  FuelConfig() {}
}
