package saldo.reporting.http;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.http.KafkaConfig;
import saldo.kit.client.ClientSettings;
import saldo.kit.projection.ProjectionSettings;
import saldo.kit.topics.TopicSettings;
import saldo.schemas.LedgerId;

/** What the service is told by its environment; docs/operations.md lists it. */
@Singleton
public class ReportingConfig {
  private static final String NAME = "reporting";

  private final KafkaConfig kafka;
  private final Optional<Path> key;
  private final Optional<List<Path>> publicKeys;
  private final Monthly monthly;

  ReportingConfig(
      KafkaConfig kafka,
      @ConfigProperty(name = "saldo.statements.key") Optional<Path> key,
      @ConfigProperty(name = "saldo.statements.public.keys") Optional<List<Path>> publicKeys,
      Monthly monthly) {
    this.kafka = kafka;
    this.key = key;
    this.publicKeys = publicKeys;
    this.monthly = monthly;
  }

  /** Which months are closed without being asked for. */
  @Singleton
  public static final class Monthly {
    private final Optional<List<String>> ledgers;
    private final Duration every;

    Monthly(
        @ConfigProperty(name = "saldo.statements.monthly") Optional<List<String>> ledgers,
        @ConfigProperty(name = "saldo.statements.monthly.every") Duration every) {
      this.ledgers = ledgers;
      this.every = every;
    }
  }

  /** The ledgers whose months are closed when they are over. */
  List<LedgerId> monthly() {
    return monthly.ledgers.orElse(List.of()).stream().map(LedgerId::of).toList();
  }

  /** How often somebody looks whether one is. */
  Duration monthlyEvery() {
    return monthly.every;
  }

  TopicSettings topics() {
    return kafka.topics();
  }

  String bootstrap() {
    return kafka.bootstrap();
  }

  /** Of a client that asks the ledger. */
  ClientSettings client() {
    return kafka.client(NAME, "-ledger");
  }

  ProjectionSettings views() {
    return kafka.views(NAME, "views");
  }

  /** The file with the key that signs statements; none is closed without. */
  Optional<Path> key() {
    return key;
  }

  /** The files with its public part, and with those of earlier keys. */
  List<Path> publicKeys() {
    return publicKeys.orElse(List.of());
  }
}
