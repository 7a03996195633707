package saldo.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.kit.testing.Records.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;

class ThriftyProducerIT {
  private static final String TOPIC = "thrifty";
  private static final TopicPartition IN = new TopicPartition("thrifty.in", 0);

  /** Nothing is sent because it has waited long enough. */
  private static final Duration LINGER = Duration.ofMinutes(10);

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  private ThriftyProducer producer;

  @BeforeEach
  void open() {
    KAFKA.create(TOPIC, 2);
    KAFKA.create(IN.topic(), 1);
    producer =
        new ThriftyProducer(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                KAFKA.bootstrap(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "thrifty",
                ProducerConfig.LINGER_MS_CONFIG,
                LINGER.toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(LINGER.multipliedBy(2).toMillis())));
    producer.initTransactions();
  }

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void writesWhatAllTasksSentAtOnceAndWithItsPositions() {
    producer.beginTransaction();
    Future<RecordMetadata> first = producer.send(text(TOPIC, "first task", "v"), null);
    producer.flush();
    Future<RecordMetadata> second = producer.send(text(TOPIC, "second task", "v"), null);
    producer.flush();
    assertThat(List.of(first, second)).noneMatch(Future::isDone);

    producer.sendOffsetsToTransaction(Map.of(IN, new OffsetAndMetadata(1)), group());
    assertThat(List.of(first, second)).allMatch(Future::isDone);
    producer.commitTransaction();
    await().until(() -> Records.readAll(KAFKA.bootstrap(), TOPIC).size() == 2);
  }

  private static ConsumerGroupMetadata group() {
    Map<String, Object> member =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            KAFKA.bootstrap(),
            ConsumerConfig.GROUP_ID_CONFIG,
            "thrifty");
    try (var consumer =
        new KafkaConsumer<>(member, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return consumer.groupMetadata();
    }
  }
}
