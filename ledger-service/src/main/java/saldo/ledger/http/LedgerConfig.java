package saldo.ledger.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.http.KafkaConfig;
import saldo.kit.client.ClientSettings;
import saldo.kit.lag.GroupLag;
import saldo.kit.projection.ProjectionSettings;
import saldo.kit.streams.StreamsSettings;
import saldo.kit.topics.TopicSettings;
import saldo.ledger.shell.LedgerTopology;

/** What the service is told by its environment; docs/operations.md lists it. */
@Singleton
public class LedgerConfig {
  private static final String NAME = "ledger";

  private final KafkaConfig kafka;
  private final int threads;
  private final Duration commitInterval;
  private final CopyBound copyBound;

  LedgerConfig(
      KafkaConfig kafka,
      @ConfigProperty(name = "saldo.ledger.threads") int threads,
      @ConfigProperty(name = "saldo.ledger.commit.interval") Duration commitInterval,
      @ConfigProperty(name = "saldo.ledger.copy.bound") Duration copyBound) {
    this.kafka = kafka;
    this.threads = threads;
    this.commitInterval = commitInterval;
    this.copyBound = new CopyBound(copyBound);
  }

  TopicSettings topics() {
    return kafka.topics();
  }

  StreamsSettings streams() {
    return kafka.streams(NAME, threads, commitInterval);
  }

  ClientSettings client() {
    return kafka.client(NAME, "");
  }

  ProjectionSettings books() {
    return kafka.views(NAME, "books");
  }

  /** The copy of cards and registry, whose lag is watched. */
  GroupLag.Subject copy() {
    return new GroupLag.Subject(
        kafka.bootstrap(), streams().applicationId(), LedgerTopology.COPIED);
  }

  CopyBound copyBound() {
    return copyBound;
  }
}
