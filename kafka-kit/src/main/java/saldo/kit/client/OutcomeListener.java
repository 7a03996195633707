package saldo.kit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.kit.client.Waiters.Question;
import saldo.kit.decider.Headers;

/** One thread that reads one reply partition, from now on, and wakes who waits. */
final class OutcomeListener<O> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutcomeListener.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  /**
   * Each transaction on the partition would wake the thread, whoever it is for. Who joins the
   * waiters wakes it at once.
   */
  private static final Duration REST = Duration.ofMillis(50);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Waiters<O> waiters;
  private final CommandFormat.Reader<O> reader;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final LongAdder unreadable = new LongAdder();
  private final TopicPartition partition;
  private final Thread thread;
  private volatile boolean closing;

  /** Returns when every outcome written from now on will be seen. */
  OutcomeListener(
      ClientSettings settings, String topic, Waiters<O> waiters, CommandFormat.Reader<O> reader) {
    this.waiters = waiters;
    this.reader = reader;
    this.consumer =
        new KafkaConsumer<>(
            config(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      this.partition = new TopicPartition(topic, choose(settings, topic));
      consumer.assign(List.of(partition));
      consumer.seekToEnd(List.of(partition));
      consumer.position(partition);
    } catch (TimeoutException unanswered) {
      consumer.close();
      throw new KafkaUnavailableException(
          "Kafka at " + settings.bootstrap() + " does not answer; start it or correct the address.",
          unanswered);
    } catch (RuntimeException failed) {
      consumer.close();
      throw failed;
    }
    this.thread = Thread.ofPlatform().name("outcomes-" + settings.clientId()).start(this::listen);
  }

  int partition() {
    return partition.partition();
  }

  long unreadable() {
    return unreadable.sum();
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> config(ClientSettings settings) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings.bootstrap(),
        ConsumerConfig.CLIENT_ID_CONFIG,
        settings.clientId() + "-outcomes",
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "latest",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
        1,
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        Math.toIntExact(Math.max(settings.deliveryTimeout().toMillis(), 1)));
  }

  private int choose(ClientSettings settings, String topic) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions == null || partitions.isEmpty()) {
      throw new IllegalStateException(
          "Topic " + topic + " does not exist; create the topics before asking.");
    }
    return Utils.toPositive(Utils.murmur2(settings.clientId().getBytes(UTF_8))) % partitions.size();
  }

  private void listen() {
    try (consumer) {
      while (!closing) {
        try {
          waiters.restWhileNobodyWaits(REST);
          consumer.poll(POLL).forEach(this::receive);
        } catch (WakeupException closed) {
          LOG.debug("Stopped listening on {}", partition);
        } catch (KafkaException failed) {
          LOG.warn("Outcomes on {} cannot be read; trying again.", partition, failed);
          LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
        }
      }
    }
  }

  private void receive(ConsumerRecord<byte[], byte[]> record) {
    Header ledger = record.headers().lastHeader(Headers.LEDGER);
    Header fingerprint = record.headers().lastHeader(Headers.FINGERPRINT);
    if (ledger == null || fingerprint == null || record.key() == null || record.value() == null) {
      unreadable.increment();
      return;
    }
    Question question =
        new Question(
            new String(ledger.value(), UTF_8),
            new String(record.key(), UTF_8),
            new String(fingerprint.value(), UTF_8));
    if (waiters.isAwaited(question)) {
      try {
        waiters.answer(question, reader.read(record.value()));
      } catch (IOException notAnOutcome) {
        unreadable.increment();
        LOG.warn("The outcome of {} at {} cannot be read.", question, record, notAnOutcome);
      }
    }
  }
}
