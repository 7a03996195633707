package saldo.kit.lag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import saldo.kit.testing.BrokerExtension;
import saldo.schemas.topics.Topic;

/**
 * How far a group is behind, whether it works or not. The end of a transaction shows a moment after
 * its producer was answered.
 */
class FallingBehindIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  @Test
  void aGroupThatStandsStillFallsBehindByRecordsAndByTime() {
    Topic topic = topic("standing");
    try (GroupLag lag = lag("standing", topic)) {
      assertThat(lag.measure()).as("nothing was ever written").isEqualTo(Behind.NOTHING);

      write(topic, NOON, true);
      now.set(NOON.plusSeconds(5));
      Behind early = await().atMost(PATIENCE).until(lag::measure, each -> each.records() > 0);
      write(topic, NOON.plusSeconds(7), true);
      now.set(NOON.plusSeconds(60));
      Behind late =
          await().atMost(PATIENCE).until(lag::measure, each -> each.records() > early.records());

      assertThat(early.age()).isEqualTo(Duration.ofSeconds(5));
      assertThat(late.age()).isEqualTo(Duration.ofSeconds(60));
      assertThat(late.seconds()).isEqualTo(60.0);
    }
  }

  @Test
  void aGroupThatHasWorkedOffEveryRecordIsNotBehindTheEndsOfTransactions() {
    Topic topic = topic("working");
    write(topic, NOON, true);
    write(topic, NOON.plusSeconds(1), true);
    now.set(NOON.plusSeconds(9));
    try (GroupLag lag = lag("working", topic)) {
      // record, end, record, end
      commit("working", topic, 1);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(lag.measure().age()).isEqualTo(Duration.ofSeconds(8)));

      commit("working", topic, 3);
      assertThat(lag.measure()).isEqualTo(Behind.NOTHING);
    }
  }

  @Test
  void whatIsNotCommittedIsNothingToBeBehind() {
    Topic topic = topic("aborted");
    write(topic, NOON, false);
    try (GroupLag lag = lag("aborted", topic)) {
      assertThat(lag.measure()).isEqualTo(Behind.NOTHING);
    }
  }

  @Test
  void aClockThatIsBehindMakesNoNegativeAge() {
    Topic topic = topic("clock");
    write(topic, NOON.plusSeconds(30), true);
    try (GroupLag lag = lag("clock", topic)) {
      assertThat(lag.measure().age()).isZero();
    }
  }

  @Test
  void aWatchSaysWhatWasMeasuredLastAndNothingWhileItIsUnknown() {
    Topic topic = topic("watched");
    write(topic, NOON, true);
    try (LagWatch watch = LagWatch.start(() -> lag("watched", topic));
        LagWatch blind = LagWatch.start(() -> lag("watched", topic("watched.later", 0)))) {
      await().atMost(PATIENCE).until(() -> watch.latest().isPresent());
      now.set(NOON.plusSeconds(40));
      await()
          .atMost(PATIENCE)
          .until(() -> watch.latest().filter(each -> each.seconds() == 40).isPresent());
      commit("watched", topic, 1);
      await().atMost(PATIENCE).until(() -> watch.latest().equals(Optional.of(Behind.NOTHING)));
      assertThat(blind.latest()).isEmpty();
    }
  }

  private GroupLag lag(String group, Topic topic) {
    return new GroupLag(new GroupLag.Subject(KAFKA.bootstrap(), group, List.of(topic)), now::get);
  }

  private static Topic topic(String name) {
    return topic(name, 1);
  }

  private static Topic topic(String name, int partitions) {
    if (partitions > 0) {
      KAFKA.create(name, partitions);
    }
    return new Topic(name, "key", "A test.", "test", new Topic.Retention.Latest(), false);
  }

  private static void write(Topic topic, Instant at, boolean isCommitted) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", KAFKA.bootstrap(), "transactional.id", topic.name());
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      byte[] text = "x".getBytes(UTF_8);
      var _ = producer.send(new ProducerRecord<>(topic.name(), 0, at.toEpochMilli(), text, text));
      producer.flush();
      if (isCommitted) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private static void commit(String group, Topic topic, long offset) {
    TopicPartition partition = new TopicPartition(topic.name(), 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
      admin
          .alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(offset)))
          .all()
          .get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The offset was not committed.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while committing.", interrupted);
    }
  }
}
