package saldo.cards.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.http.KafkaConfig;
import saldo.kit.client.ClientSettings;
import saldo.kit.projection.ProjectionSettings;
import saldo.kit.streams.StreamsSettings;
import saldo.kit.topics.TopicSettings;

/** What the service is told by its environment; docs/operations.md lists it. */
@Singleton
public class CardConfig {
  private static final String NAME = "card";

  private final KafkaConfig kafka;
  private final int threads;
  private final Duration commitInterval;
  private final Duration allocationsEvery;

  CardConfig(
      KafkaConfig kafka,
      @ConfigProperty(name = "saldo.card.threads") int threads,
      @ConfigProperty(name = "saldo.card.commit.interval") Duration commitInterval,
      @ConfigProperty(name = "saldo.card.allocations.every") Duration allocationsEvery) {
    this.kafka = kafka;
    this.threads = threads;
    this.commitInterval = commitInterval;
    this.allocationsEvery = allocationsEvery;
  }

  TopicSettings topics() {
    return kafka.topics();
  }

  /** How often somebody looks for plans that are due. */
  Duration allocationsEvery() {
    return allocationsEvery;
  }

  StreamsSettings streams() {
    return kafka.streams(NAME, threads, commitInterval);
  }

  ClientSettings client(String part) {
    return kafka.client(NAME, part);
  }

  ProjectionSettings views() {
    return kafka.views(NAME, "views");
  }
}
