package saldo.machine.bench.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import saldo.schemas.AccountId;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand;
import saldo.schemas.wire.LedgerWire;

/**
 * The least that decides commands exactly once on Kafka: reads, adds up in memory, writes a journal
 * record and an outcome of the product's sizes, and commits them with its position. It keeps no
 * state on disk, checks nothing, remembers no command and chains nothing.
 */
final class BareLoop implements Runnable {
  private static final Duration IDLE_POLL = Duration.ofMillis(100);

  /** As the product's consumer and producer have it. */
  private static final int POLL_RECORDS = 1_000;

  private static final int BATCH_BYTES = 256 << 10;
  private static final byte[] ACCEPTED = "{\"type\":\"accepted\",\"filler\":\"".getBytes(UTF_8);

  private final ReferenceSettings settings;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<AccountId, Long> balances = new HashMap<>();
  private final byte[] journalEntry;
  private final byte[] outcome;

  /**
   * @param number of the loop in its process
   */
  BareLoop(ReferenceSettings settings, int number) {
    this.settings = settings;
    this.consumer = consumer(settings);
    this.producer = producer(settings, number);
    this.journalEntry = filled(settings.journalBytes());
    this.outcome = filled(settings.outcomeBytes());
  }

  /** Runs until its thread is interrupted. */
  @Override
  public void run() {
    producer.initTransactions();
    consumer.subscribe(List.of(ReferenceTopics.LOOP_COMMANDS.name()));
    while (!Thread.currentThread().isInterrupted()) {
      var records = consumer.poll(IDLE_POLL);
      if (!records.isEmpty()) {
        transaction(records);
      }
    }
  }

  /** Goes on reading for a commit interval, as long as there is something to read. */
  private void transaction(Iterable<ConsumerRecord<byte[], byte[]>> first) {
    long end = System.nanoTime() + settings.tuning().commitInterval().toNanos();
    producer.beginTransaction();
    first.forEach(this::decide);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      consumer.poll(Duration.ofNanos(left)).forEach(this::decide);
    }
    producer.sendOffsetsToTransaction(positions(), consumer.groupMetadata());
    producer.commitTransaction();
  }

  private void decide(ConsumerRecord<byte[], byte[]> record) {
    Envelope<LedgerCommand> envelope = read(record.value());
    if (envelope.command() instanceof MoneyCommand.Purchase purchase) {
      balances.merge(purchase.account(), -purchase.amount().minor(), Long::sum);
    }
    send(ReferenceTopics.LOOP_JOURNAL.name(), record.key(), journalEntry);
    byte[] id = envelope.id().value().getBytes(UTF_8);
    send(ReferenceTopics.LOOP_OUTCOMES.name(), id, outcome);
  }

  private void send(String topic, byte[] key, byte[] value) {
    var _ = producer.send(new ProducerRecord<>(topic, key, value));
  }

  private Envelope<LedgerCommand> read(byte[] value) {
    try {
      return LedgerWire.readCommand(value);
    } catch (IOException notACommand) {
      throw new UncheckedIOException(notACommand);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> positions() {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    }
    return positions;
  }

  private static byte[] filled(int bytes) {
    byte[] value = new byte[Math.max(bytes, ACCEPTED.length)];
    Arrays.fill(value, (byte) 'x');
    System.arraycopy(ACCEPTED, 0, value, 0, ACCEPTED.length);
    return value;
  }

  private static KafkaConsumer<byte[], byte[]> consumer(ReferenceSettings settings) {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrap(),
            ConsumerConfig.GROUP_ID_CONFIG,
            "saldo-bench-loop",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            POLL_RECORDS);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static KafkaProducer<byte[], byte[]> producer(ReferenceSettings settings, int number) {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrap(),
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            "saldo-bench-loop-" + number,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.BATCH_SIZE_CONFIG,
            BATCH_BYTES);
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
