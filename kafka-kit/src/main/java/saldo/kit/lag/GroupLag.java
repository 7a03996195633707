package saldo.kit.lag;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import saldo.schemas.topics.Topic;

/**
 * Measures how far a group is behind the committed ends of topics, by what it has committed itself:
 * one that stands still is seen as well as one that is slow. Not safe for several threads.
 */
public final class GroupLag implements AutoCloseable {
  /** A broker answers within milliseconds; what takes longer than this is measured anew later. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration POLL = Duration.ofMillis(100);

  /** Of the record whose time is asked for, and a few after it. */
  private static final int FETCH_BYTES = 16 << 10;

  private final String group;
  private final InstantSource clock;
  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  /**
   * What is measured.
   *
   * @param bootstrap host:port pairs of the cluster
   * @param group the group, for a topology its application id
   * @param topics that exist
   */
  public record Subject(String bootstrap, String group, List<Topic> topics) {
    public Subject {
      topics = List.copyOf(topics);
    }
  }

  /**
   * @throws KafkaException if there is no broker
   */
  public GroupLag(Subject subject, InstantSource clock) {
    this.group = subject.group();
    this.clock = clock;
    this.admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, subject.bootstrap()));
    this.consumer = consumer(subject);
    try {
      this.partitions =
          subject.topics().stream().flatMap(topic -> partitions(topic.name()).stream()).toList();
    } catch (KafkaException failed) {
      close();
      throw failed;
    }
  }

  private List<TopicPartition> partitions(String topic) {
    @Nullable List<PartitionInfo> infos = consumer.partitionsFor(topic, PATIENCE);
    if (infos == null || infos.isEmpty()) {
      throw new KafkaException("there is no topic " + topic);
    }
    return infos.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  /**
   * How far the group is behind now.
   *
   * @throws KafkaException if the broker does not say
   */
  public Behind measure() {
    // the ends first: what is worked off in between is not behind
    Map<TopicPartition, Long> ends = ends();
    Map<TopicPartition, Long> positions = positions();
    Behind sum = Behind.NOTHING;
    for (TopicPartition each : partitions) {
      long end = ends.getOrDefault(each, 0L);
      long position = positions.getOrDefault(each, 0L);
      if (position < end) {
        sum = together(sum, behind(each, position, end));
      }
    }
    return sum;
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(PATIENCE);
  }

  private static Behind together(Behind one, Behind other) {
    Duration age = one.age().compareTo(other.age()) > 0 ? one.age() : other.age();
    return new Behind(one.records() + other.records(), age);
  }

  private Behind behind(TopicPartition partition, long position, long end) {
    ConsumerRecord<byte[], byte[]> next = next(partition, position, end);
    if (next == null) {
      return Behind.NOTHING;
    }
    Duration age = Duration.between(Instant.ofEpochMilli(next.timestamp()), clock.instant());
    return new Behind(end - next.offset(), age.isNegative() ? Duration.ZERO : age);
  }

  /** The first record before the end; none if there are only ends of transactions. */
  private @Nullable ConsumerRecord<byte[], byte[]> next(
      TopicPartition partition, long position, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, position);
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition, PATIENCE) < end) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        return records.iterator().next();
      }
      if (System.nanoTime() > until) {
        throw new KafkaException(partition + " could not be read at " + position);
      }
    }
    return null;
  }

  private Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach((partition, said) -> {
          @Nullable OffsetAndMetadata committed = said;
          if (committed != null) {
            positions.put(partition, committed.offset());
          }
        });
    return positions;
  }

  private Map<TopicPartition, Long> ends() {
    return answer(
            admin
                .listOffsets(
                    latest(partitions), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private static Map<TopicPartition, OffsetSpec> latest(Collection<TopicPartition> partitions) {
    return partitions.stream().collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException("the broker did not say how far a group is", failed);
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    }
  }

  private static Consumer<byte[], byte[]> consumer(Subject subject) {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            subject.bootstrap(),
            ConsumerConfig.CLIENT_ID_CONFIG,
            subject.group() + "-lag",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            FETCH_BYTES);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
