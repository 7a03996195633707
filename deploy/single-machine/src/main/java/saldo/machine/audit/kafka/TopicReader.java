package saldo.machine.audit.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.topics.Topic;

/**
 * Reads a topic from its first record to what is committed now, and later on from there. Joins no
 * consumer group and leaves no trace.
 */
final class TopicReader implements AutoCloseable {
  /** A broker on this machine answers within milliseconds; one under load takes its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int FETCH_BYTES = 8 << 20;
  private static final int RECORDS_AT_ONCE = 5_000;

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  /** Which of a topic's partitions to read, given how many there are. */
  @FunctionalInterface
  interface Choice {
    List<Integer> of(int partitionCount);
  }

  /**
   * @throws MachineException if there is no broker or no such topic
   */
  TopicReader(String bootstrap, Topic topic, Choice choice) {
    consumer =
        new KafkaConsumer<>(
            properties(bootstrap, topic.name()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    try {
      List<PartitionInfo> infos = consumer.partitionsFor(topic.name(), PATIENCE);
      if (infos == null || infos.isEmpty()) {
        throw new MachineException(
            Code.NO_BROKER,
            "the broker at %s has no topic %s; is it one of Saldo, and were its services ready?"
                .formatted(bootstrap, topic.name()));
      }
      partitions =
          choice.of(infos.size()).stream()
              .map(number -> new TopicPartition(topic.name(), number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    } catch (KafkaException failed) {
      consumer.close();
      throw new MachineException(
          Code.NO_BROKER,
          ("no Kafka broker answers at %s (%s); "
                  + "start Saldo with ./saldo up, or name a broker with --bootstrap")
              .formatted(bootstrap, failed.getMessage()),
          failed);
    } catch (MachineException refused) {
      consumer.close();
      throw refused;
    }
  }

  /** How many records there are about, committed ones and the transactions' own marks. */
  long remaining() {
    return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
        .mapToLong(end -> end.getValue() - consumer.position(end.getKey(), PATIENCE))
        .sum();
  }

  /**
   * Reads on to what is committed when this is called.
   *
   * @param progress is told how many offsets were passed, now and then
   */
  void readToEnd(Consumer<ConsumerRecord<String, byte[]>> sink, Progress progress) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
    Map<TopicPartition, Long> starts = positions();
    long passed = 0;
    while (!positions().entrySet().stream().allMatch(p -> p.getValue() >= end(ends, p.getKey()))) {
      consumer.poll(POLL).forEach(sink);
      long now = 0;
      for (var position : positions().entrySet()) {
        now += position.getValue() - end(starts, position.getKey());
      }
      progress.passed(now - passed);
      passed = now;
    }
  }

  /** Reads what comes within a moment. */
  void readMore(Consumer<ConsumerRecord<String, byte[]>> sink) {
    consumer.poll(POLL).forEach(sink);
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** Is told how many more offsets were passed. */
  @FunctionalInterface
  interface Progress {
    void passed(long offsets);
  }

  private Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    partitions.forEach(each -> positions.put(each, consumer.position(each, PATIENCE)));
    return positions;
  }

  private static long end(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return offsets.getOrDefault(partition, 0L);
  }

  private static Properties properties(String bootstrap, String topic) {
    Properties properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "audit-" + topic);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
    properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    return properties;
  }
}
