package saldo.machine.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Records.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.broker.BrokerSettings;
import saldo.kit.broker.EmbeddedBroker;
import saldo.kit.testing.Records;

class LostIndexesIT {
  private static final String TOPIC = "facts";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final int RECORDS = 300;
  private static final int MIDDLE = 150;
  private static final String PADDING = "x".repeat(10 << 10);

  @TempDir Path directory;

  /**
   * The worst that a power cut can leave of what was not flushed: pages that were never written.
   */
  @Test
  void everyRecordIsFoundThoughNothingOfTheIndexesWasWritten() throws Exception {
    BrokerSettings settings = BrokerSettings.onFreePorts(directory.resolve("kafka"));
    try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
      fill(broker.bootstrap());
    }
    Path log = settings.dataDir().resolve(TOPIC + "-0");
    Files.deleteIfExists(settings.dataDir().resolve(".kafka_cleanshutdown"));
    emptyThoseOfTheLastSegment(log);

    try (EmbeddedBroker again = EmbeddedBroker.start(settings)) {
      assertThat(Records.readAll(again.bootstrap(), TOPIC))
          .extracting(ConsumerRecord::timestamp)
          .containsExactlyElementsOf(IntStream.range(0, RECORDS).mapToObj(i -> 1L + i).toList());
      for (int offset : List.of(MIDDLE, RECORDS - 1)) {
        assertThat(firstFrom(again.bootstrap(), offset).offset()).isEqualTo(offset);
        assertThat(firstOffsetAt(again.bootstrap(), 1L + offset)).isEqualTo(offset);
      }

      Records.produce(again.bootstrap(), List.of(text(TOPIC, "k", "next")));
      assertThat(firstFrom(again.bootstrap(), RECORDS))
          .extracting(Records::value)
          .isEqualTo("next");
    }
  }

  private static void fill(String bootstrap) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      NewTopic topic = new NewTopic(TOPIC, 1, (short) 1);
      topic.configs(
          Map.of(
              TopicConfig.SEGMENT_BYTES_CONFIG,
              Integer.toString(1 << 20),
              TopicConfig.RETENTION_MS_CONFIG,
              "-1"));
      admin.createTopics(List.of(topic)).all().get();
    }
    Records.produce(
        bootstrap,
        IntStream.range(0, RECORDS)
            .mapToObj(i ->
                new ProducerRecord<>(TOPIC, 0, 1L + i, new byte[] {1}, PADDING.getBytes(UTF_8)))
            .toList());
  }

  private static void emptyThoseOfTheLastSegment(Path log) throws IOException {
    for (String ending : List.of(".index", ".timeindex")) {
      try (Stream<Path> files = Files.list(log)) {
        List<Path> indexes =
            files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        assertThat(indexes).as("several segments").hasSizeGreaterThan(2);
        Path last = indexes.getLast();
        Files.write(last, new byte[Math.toIntExact(Files.size(last))]);
      }
    }
  }

  private static ConsumerRecord<byte[], byte[]> firstFrom(String bootstrap, long offset) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrap)) {
      consumer.assign(List.of(PARTITION));
      consumer.seek(PARTITION, offset);
      return consumer.poll(Duration.ofSeconds(30)).iterator().next();
    }
  }

  private static long firstOffsetAt(String bootstrap, long millis) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrap)) {
      return Objects.requireNonNull(
              consumer.offsetsForTimes(Map.of(PARTITION, millis)).get(PARTITION))
          .offset();
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrap),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
