package saldo.cards.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.kit.streams.StreamsSettings;
import saldo.kit.topics.TopicSettings;

/** What the service is told by its environment; docs/operations.md lists it. */
@ApplicationScoped
public class CardConfig {
  @ConfigProperty(name = "saldo.kafka.bootstrap")
  String bootstrap;

  @ConfigProperty(name = "saldo.kafka.partitions")
  int partitions;

  @ConfigProperty(name = "saldo.kafka.replication")
  short replication;

  @ConfigProperty(name = "saldo.kafka.flush.journal")
  boolean flushJournal;

  @ConfigProperty(name = "saldo.data")
  Path data;

  @ConfigProperty(name = "saldo.endpoint")
  String endpoint;

  @ConfigProperty(name = "saldo.card.threads")
  int threads;

  @ConfigProperty(name = "saldo.card.commit.interval")
  Duration commitInterval;

  @ConfigProperty(name = "saldo.card.allocations.every")
  Duration allocationsEvery;

  @SuppressWarnings("NullAway.Init") // the container sets the fields
  CardConfig() {}

  String bootstrap() {
    return bootstrap;
  }

  /** Names this instance among its siblings. */
  String instance() {
    return "card-" + endpoint.replace(':', '-');
  }

  Path data(String part) {
    return data.resolve(part);
  }

  TopicSettings topics() {
    return new TopicSettings(bootstrap, partitions, replication, flushJournal);
  }

  /** How often somebody looks for plans that are due. */
  Duration allocationsEvery() {
    return allocationsEvery;
  }

  StreamsSettings streams() {
    return new StreamsSettings(
        "saldo-card",
        bootstrap,
        data("streams"),
        endpoint,
        threads,
        replication,
        commitInterval,
        StreamsSettings.whileRecordsWait(commitInterval));
  }
}
