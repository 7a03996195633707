package saldo.ledger.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.kit.streams.StreamsSettings;
import saldo.kit.topics.TopicSettings;

/** What the service is told by its environment; docs/operations.md lists it. */
@ApplicationScoped
public class LedgerConfig {
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

  @ConfigProperty(name = "saldo.ledger.threads")
  int threads;

  @ConfigProperty(name = "saldo.ledger.commit.interval")
  Duration commitInterval;

  @ConfigProperty(name = "saldo.ledger.copy.bound")
  Duration copyBound;

  @SuppressWarnings("NullAway.Init") // the container sets the fields
  LedgerConfig() {}

  String bootstrap() {
    return bootstrap;
  }

  /** Names this instance among its siblings. */
  String instance() {
    return "ledger-" + endpoint.replace(':', '-');
  }

  Path data(String part) {
    return data.resolve(part);
  }

  CopyBound copyBound() {
    return new CopyBound(copyBound);
  }

  TopicSettings topics() {
    return new TopicSettings(bootstrap, partitions, replication, flushJournal);
  }

  StreamsSettings streams() {
    return new StreamsSettings(
        "saldo-ledger",
        bootstrap,
        data("streams"),
        endpoint,
        threads,
        replication,
        commitInterval,
        StreamsSettings.whileRecordsWait(commitInterval));
  }
}
