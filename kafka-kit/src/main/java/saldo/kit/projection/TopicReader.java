package saldo.kit.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import saldo.kit.client.KafkaUnavailableException;

/** All partitions of a projection's topics, read committed, from where the store stands. */
final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ProjectionSettings settings;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> endsAtStart = new HashMap<>();

  private TopicReader(ProjectionSettings settings) {
    this.settings = settings;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrap(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                settings.clientId(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                settings.batchRecords(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(PATIENCE.toMillis())),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /**
   * Goes to the first record that the store has not folded.
   *
   * @throws ProjectionException when the topic is not the one that was folded, or lacks records
   * @throws KafkaUnavailableException when Kafka does not answer
   */
  static TopicReader open(ProjectionSettings settings, List<String> topics, ProjectionStore store) {
    TopicReader reader = new TopicReader(settings);
    try {
      List<TopicPartition> partitions = reader.identify(topics, store);
      reader.consumer.assign(partitions);
      reader.seek(partitions, store);
      return reader;
    } catch (TimeoutException unanswered) {
      reader.close();
      throw reader.unavailable(unanswered);
    } catch (RuntimeException failed) {
      reader.close();
      throw failed;
    }
  }

  ConsumerRecords<byte[], byte[]> poll(Duration patience) {
    return consumer.poll(patience);
  }

  Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (TopicPartition partition : endsAtStart.keySet()) {
      positions.put(partition, consumer.position(partition));
    }
    return positions;
  }

  /** Where each partition ended, for committed readers, when this reader was opened. */
  Map<TopicPartition, Long> endsAtStart() {
    return Map.copyOf(endsAtStart);
  }

  /** Records behind, as of the last answer of the brokers. */
  long lag() {
    return endsAtStart.keySet().stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
  }

  void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<TopicPartition> identify(List<String> topics, ProjectionStore store) {
    List<TopicPartition> partitions = new ArrayList<>();
    try (PendingBatch batch = store.begin()) {
      for (TopicDescription topic : describe(topics)) {
        requireSame(topic, store.topicId(topic.name()));
        batch.topicId(topic.name(), topic.topicId().toString());
        topic.partitions().stream()
            .map(info -> new TopicPartition(topic.name(), info.partition()))
            .forEach(partitions::add);
      }
      batch.store();
    }
    return partitions;
  }

  private List<TopicDescription> describe(List<String> topics) {
    Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrap()));
    try {
      return List.copyOf(admin.describeTopics(topics).allTopicNames().get().values());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnknownTopicOrPartitionException unknown) {
        throw new ProjectionException(
            "Not all of the topics " + topics + " exist; create them before the projection starts.",
            unknown);
      }
      throw unavailable(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unavailable(interrupted);
    } finally {
      // whoever is interrupted does not wait for brokers that do not answer
      admin.close(Duration.ZERO);
    }
  }

  private void requireSame(TopicDescription topic, @Nullable String folded) {
    if (folded != null && !folded.equals(topic.topicId().toString())) {
      throw new ProjectionException(
          ("Topic %s is not the one from which %s was built: it was deleted and created again,"
                  + " or this is another cluster; if that was intended, delete the directory, and"
                  + " it is rebuilt.")
              .formatted(topic.name(), settings.directory()));
    }
  }

  private void seek(List<TopicPartition> partitions, ProjectionStore store) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    endsAtStart.putAll(consumer.endOffsets(partitions));
    for (TopicPartition partition : partitions) {
      long beginning = beginnings.getOrDefault(partition, 0L);
      long end = endsAtStart.getOrDefault(partition, 0L);
      Long stored = store.offset(partition);
      if (stored != null && (stored < beginning || stored > end)) {
        throw new ProjectionException(
            ("%s has folded %s up to record %d, but the topic has records %d to %d: records are"
                    + " missing. If that was intended, delete the directory to have it rebuilt.")
                .formatted(settings.directory(), partition, stored, beginning, end));
      }
      consumer.seek(partition, stored == null ? beginning : stored);
    }
  }

  private KafkaUnavailableException unavailable(Exception cause) {
    return new KafkaUnavailableException(
        "Kafka at " + settings.bootstrap() + " does not answer; start it or correct the address.",
        cause);
  }
}
