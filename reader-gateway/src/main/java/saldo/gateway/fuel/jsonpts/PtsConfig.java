package saldo.gateway.fuel.jsonpts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.gateway.online.Authoriser;

/** What the environment says about jsonPTS; docs/operations.md lists it. */
@Singleton
public class PtsConfig {
  @ConfigProperty(name = "saldo.fuel.jsonpts.controllers")
  Optional<Path> controllers;

  @ConfigProperty(name = "saldo.fuel.jsonpts.patience")
  Duration patience;

  @ConfigProperty(name = "saldo.fuel.jsonpts.look-back")
  Duration lookBack;

  @ConfigProperty(name = "saldo.fuel.jsonpts.authorisation-minor")
  long authorisationMinor;

  @ConfigProperty(name = "saldo.fuel.jsonpts.hold-for")
  Duration holdFor;

  @ConfigProperty(name = "saldo.fuel.jsonpts.untagged")
  boolean untagged;

  @Inject Authoriser authoriser;

  private PtsLogins logins = PtsLogins.of(Map.of());

  @SuppressWarnings("NullAway.Init") // the container sets the fields
  PtsConfig() {}

  @PostConstruct
  void read() {
    logins = controllers.map(PtsLogins::read).orElse(logins);
  }

  /** Who controllers are. */
  public PtsLogins logins() {
    return logins;
  }

  /** What the operator decides. */
  public PtsSettings settings() {
    return new PtsSettings(logins, patience, lookBack, authorisationMinor, holdFor, untagged);
  }

  /** Asks the ledger. */
  public Authoriser authoriser() {
    return authoriser;
  }
}
