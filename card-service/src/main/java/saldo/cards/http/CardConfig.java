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

  CardConfig(
      KafkaConfig kafka,
      @ConfigProperty(name = "saldo.card.threads") int threads,
      @ConfigProperty(name = "saldo.card.commit.interval") Duration commitInterval) {
    this.kafka = kafka;
    this.threads = threads;
    this.commitInterval = commitInterval;
  }

  TopicSettings topics() {
    return kafka.topics();
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
