package saldo.kit.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import saldo.kit.client.KafkaUnavailableException;
import saldo.schemas.topics.Topic;

/**
 * Makes sure that topics exist as the catalogue says. Any number of services may do this at the
 * same moment.
 */
public final class TopicSetup {
  /** How long a broker has to answer: it may be starting at the same time as the service. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration RETRY_PAUSE = Duration.ofMillis(50);

  private final TopicSettings settings;
  private final Duration patience;
  private final Admin admin;

  private TopicSetup(TopicSettings settings, Duration patience, Admin admin) {
    this.settings = settings;
    this.patience = patience;
    this.admin = admin;
  }

  /**
   * Creates what is missing, verifies what exists, and switches flushing of durable topics as the
   * settings say.
   *
   * @throws TopicMismatchException when a topic has another number of partitions or another
   *     retention than it must, or cannot be created
   * @throws KafkaUnavailableException when Kafka does not answer within {@link #PATIENCE}
   */
  public static void ensure(TopicSettings settings, List<Topic> topics) {
    ensure(settings, topics, PATIENCE);
  }

  /** The same with another patience. */
  public static void ensure(TopicSettings settings, List<Topic> topics, Duration patience) {
    int patienceMillis = Math.toIntExact(patience.toMillis());
    Map<String, Object> config =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMillis,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis);
    try (Admin admin = Admin.create(config)) {
      TopicSetup setup = new TopicSetup(settings, patience, admin);
      setup.createMissing(topics);
      setup.verifyPartitions(topics);
      setup.verifyConfigs(topics);
    }
  }

  private void createMissing(List<Topic> topics) {
    Map<String, Topic> missing =
        topics.stream().collect(Collectors.toMap(Topic::name, Function.identity()));
    answer(admin.listTopics().names()).forEach(missing::remove);
    List<NewTopic> wanted =
        missing.values().stream()
            .map(topic ->
                new NewTopic(topic.name(), settings.partitions(), settings.replicationFactor())
                    .configs(TopicConfigs.toCreate(topic, settings)))
            .toList();
    admin.createTopics(wanted).values().forEach(this::created);
  }

  private void created(String topic, KafkaFuture<Void> result) {
    try {
      answer(result);
    } catch (RefusedByBroker refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw new TopicMismatchException(
            "Topic %s cannot be created with %d partitions and replication factor %d: %s"
                .formatted(
                    topic,
                    settings.partitions(),
                    settings.replicationFactor(),
                    refused.getMessage()),
            refused);
      }
    }
  }

  private void verifyPartitions(List<Topic> topics) {
    for (TopicDescription topic : describe(topics.stream().map(Topic::name).toList())) {
      int found = topic.partitions().size();
      int expected = settings.partitions();
      if (found != expected) {
        throw new TopicMismatchException(
            ("Topic %s has %d partitions, but %d are expected; set SALDO_KAFKA_PARTITIONS=%d, or"
                    + " move the data to a cluster whose topics have %d partitions.")
                .formatted(topic.name(), found, expected, found, expected));
      }
    }
  }

  /** A topic that another service created a moment ago may not be known everywhere yet. */
  private Collection<TopicDescription> describe(List<String> topics) {
    long giveUp = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return answer(admin.describeTopics(topics).allTopicNames()).values();
      } catch (RefusedByBroker refused) {
        boolean unknown = refused.getCause() instanceof UnknownTopicOrPartitionException;
        if (!unknown || System.nanoTime() - giveUp > 0) {
          throw refused;
        }
        LockSupport.parkNanos(RETRY_PAUSE.toNanos());
      }
    }
  }

  private void verifyConfigs(List<Topic> topics) {
    List<ConfigResource> resources =
        topics.stream().map(topic -> resource(topic.name())).distinct().toList();
    Map<ConfigResource, Config> found = answer(admin.describeConfigs(resources).all());
    List<Topic> toSwitch = new ArrayList<>();
    for (Topic topic : topics) {
      Config config = found.getOrDefault(resource(topic.name()), new Config(List.of()));
      verify(topic, config);
      if (topic.durable() && flushesEveryRecord(config) != settings.flushJournal()) {
        toSwitch.add(topic);
      }
    }
    switchFlushing(toSwitch);
  }

  private static void verify(Topic topic, Config found) {
    TopicConfigs.toVerify(topic)
        .forEach((name, expected) -> {
          ConfigEntry entry = found.get(name);
          if (entry == null || !expected.equals(entry.value())) {
            throw new TopicMismatchException(
                "Topic %s has %s=%s, but %s is expected; set it with kafka-configs --alter."
                    .formatted(
                        topic.name(), name, entry == null ? "nothing" : entry.value(), expected));
          }
        });
  }

  private static boolean flushesEveryRecord(Config config) {
    ConfigEntry entry = config.get(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG);
    return entry != null && TopicConfigs.EVERY_RECORD.equals(entry.value());
  }

  private void switchFlushing(List<Topic> topics) {
    if (topics.isEmpty()) {
      return;
    }
    AlterConfigOp change =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, TopicConfigs.EVERY_RECORD),
            settings.flushJournal() ? AlterConfigOp.OpType.SET : AlterConfigOp.OpType.DELETE);
    answer(
        admin
            .incrementalAlterConfigs(
                topics.stream()
                    .collect(
                        Collectors.toMap(topic -> resource(topic.name()), _ -> List.of(change))))
            .all());
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw new KafkaUnavailableException(
            "Kafka at %s did not answer within %d s; start it or correct the address."
                .formatted(settings.bootstrap(), patience.toSeconds()),
            failed);
      }
      throw new RefusedByBroker(failed.getCause() == null ? failed : failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(
          "Interrupted while waiting for Kafka at " + settings.bootstrap() + ".", interrupted);
    }
  }

  private static final class RefusedByBroker extends RuntimeException {
    RefusedByBroker(Throwable reason) {
      super(reason.getMessage(), reason);
    }
  }
}
