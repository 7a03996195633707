package saldo.http;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.kit.client.ClientSettings;
import saldo.kit.projection.ProjectionSettings;
import saldo.kit.streams.StreamsSettings;
import saldo.kit.topics.TopicSettings;

/**
 * What a service that decides on Kafka is told by its environment, whichever it is; its own name in
 * the cluster, such as {@code ledger}, it says itself. docs/operations.md lists it.
 */
@Singleton
public class KafkaConfig {
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

  @SuppressWarnings("NullAway.Init") // the container sets the fields
  KafkaConfig() {}

  public String bootstrap() {
    return bootstrap;
  }

  public TopicSettings topics() {
    return new TopicSettings(bootstrap, partitions, replication, flushJournal);
  }

  /** Of a topology that asks for its commits. */
  public StreamsSettings streams(String service, int threads, Duration commitInterval) {
    return new StreamsSettings(
        "saldo-" + service,
        bootstrap,
        data.resolve("streams"),
        endpoint,
        threads,
        replication,
        commitInterval,
        StreamsSettings.whileRecordsWait(commitInterval));
  }

  /**
   * Of a client that asks for commands to be decided.
   *
   * @param part tells it from the others of the service; may be empty
   */
  public ClientSettings client(String service, String part) {
    return ClientSettings.of(bootstrap, instance(service) + part);
  }

  /**
   * Of a read model.
   *
   * @param part names it and its directory
   */
  public ProjectionSettings views(String service, String part) {
    return ProjectionSettings.of(bootstrap, instance(service) + "-" + part, data.resolve(part));
  }

  /** Names this instance among its siblings. */
  private String instance(String service) {
    return service + "-" + endpoint.replace(':', '-');
  }
}
