package saldo.reporting.http;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.http.KafkaConfig;
import saldo.kit.projection.ProjectionSettings;
import saldo.kit.topics.TopicSettings;

/** What the service is told by its environment; docs/operations.md lists it. */
@Singleton
public class ReportingConfig {
  private static final String NAME = "reporting";

  private final KafkaConfig kafka;
  private final Optional<Path> key;
  private final Optional<List<Path>> publicKeys;

  ReportingConfig(
      KafkaConfig kafka,
      @ConfigProperty(name = "saldo.statements.key") Optional<Path> key,
      @ConfigProperty(name = "saldo.statements.public.keys") Optional<List<Path>> publicKeys) {
    this.kafka = kafka;
    this.key = key;
    this.publicKeys = publicKeys;
  }

  TopicSettings topics() {
    return kafka.topics();
  }

  String bootstrap() {
    return kafka.bootstrap();
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
