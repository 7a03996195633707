package saldo.kit.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.kit.projection.ProjectionSettings.GATHERING;
import static saldo.kit.testing.Records.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;

class ProjectingIT {
  private static final Duration LONG = Duration.ofSeconds(90);

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  @TempDir Path directory;

  @Test
  void foldsEachRecordOfEveryPartitionOnce() throws Exception {
    given("all", 500, 50);

    try (ProjectionRunner runner = start("all")) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
      thenEachKeyCounts(runner, 10, 50);
      assertThat(runner.lag()).isZero();
      assertThat(runner.failure()).isEmpty();
    }
  }

  @Test
  void goesOnWhereItEnded() throws Exception {
    given("continued", 100, 50);
    try (ProjectionRunner runner = start("continued")) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
    }
    given("continued", 100, 50);

    Counting second = new Counting(1, "continued");
    try (ProjectionRunner runner = ProjectionRunner.start(settings(), second)) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
      thenEachKeyCounts(runner, 4, 50);
      assertThat(second.folded()).isEqualTo(100);
    }
  }

  @Test
  void losesAndDoublesNothingWhenItIsKilledBetweenBatches() throws Exception {
    given("killed", 20_000, 50);

    ProjectionProcess.runAndKill(KAFKA.bootstrap(), directory, "killed");

    Counting afterwards = new Counting(1, "killed");
    try (ProjectionRunner runner = ProjectionRunner.start(settings(), afterwards)) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
      thenEachKeyCounts(runner, 400, 50);
      assertThat(afterwards.folded()).isBetween(1, 15_000);
    }
  }

  @Test
  void isRebuiltFromTheFirstRecordWhenItsDirectoryIsMissing() throws Exception {
    given("rebuilt", 200, 50);
    try (ProjectionRunner runner = start("rebuilt")) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
    }

    ProjectionSettings elsewhere =
        ProjectionSettings.of(KAFKA.bootstrap(), "rebuilt", directory.resolve("new"));
    try (ProjectionRunner runner = ProjectionRunner.start(elsewhere, new Counting(1, "rebuilt"))) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
      thenEachKeyCounts(runner, 4, 50);
    }
  }

  @Test
  void seesCommittedRecordsOnly() throws Exception {
    KAFKA.create("transactions", 1);
    try (KafkaProducer<byte[], byte[]> producer = transactional("transactions")) {
      producer.beginTransaction();
      producer.send(text("transactions", "k", "aborted")).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(text("transactions", "k", "committed")).get();
      producer.commitTransaction();

      try (ProjectionRunner runner = start("transactions")) {
        assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
        assertThat(Counting.count(runner.store(), "k")).isOne();
      }
    }
  }

  @Test
  void tellsWhenARecordHasBeenFolded() throws Exception {
    given("awaited", 10, 10);
    try (ProjectionRunner runner = start("awaited")) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
      ProducerRecord<byte[], byte[]> next =
          new ProducerRecord<>("awaited", 0, "late".getBytes(UTF_8), new byte[1]);
      long offset = endOf("awaited", 0);
      TopicPartition partition = new TopicPartition("awaited", 0);
      assertThat(runner.awaitFolded(partition, offset, Duration.ofMillis(50))).isFalse();

      Records.produce(KAFKA.bootstrap(), List.of(next));

      assertThat(runner.awaitFolded(partition, offset, LONG)).isTrue();
      assertThat(Counting.count(runner.store(), "late")).isOne();
    }
  }

  @Test
  void stopsAtARecordThatCannotBeFoldedAndSaysWhich() throws Exception {
    KAFKA.create("poisoned", 1);
    Records.produce(
        KAFKA.bootstrap(), List.of(text("poisoned", "k", "fine"), text("poisoned", "k", "poison")));

    try (ProjectionRunner runner = start("poisoned")) {
      assertThatThrownBy(() -> runner.awaitUntil(() -> false, LONG))
          .isInstanceOf(ProjectionException.class)
          .hasMessage(
              "Record 1 of poisoned-0 cannot be folded: java.lang.IllegalStateException: cannot"
                  + " count poison; nothing after it was, correct the cause and start again.");
      assertThat(runner.failure()).isPresent();
      assertThat(runner.caughtUp()).isFalse();
    }
  }

  @Test
  void refusesATopicThatWasDeletedAndCreatedAgain() throws Exception {
    given("recreated", 50, 50);
    try (ProjectionRunner runner = start("recreated")) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
      admin.deleteTopics(List.of("recreated")).all().get();
    }
    given("recreated", 50, 50);

    assertThatThrownBy(() -> start("recreated").close())
        .isInstanceOf(ProjectionException.class)
        .hasMessageContaining("Topic recreated is not the one from which " + directory);
  }

  @Test
  void refusesATopicThatLacksWhatItHasFolded() throws Exception {
    given("truncated", 50, 50);
    try (ProjectionRunner runner = start("truncated")) {
      assertThat(runner.awaitUntil(runner::caughtUp, LONG)).isTrue();
    }
    try (ProjectionStore store = ProjectionStore.open(directory, new Counting(1, "truncated"));
        PendingBatch batch = store.begin()) {
      batch.offset(new TopicPartition("truncated", 0), 1_000_000);
      batch.store();
    }

    assertThatThrownBy(() -> start("truncated").close())
        .isInstanceOf(ProjectionException.class)
        .hasMessageContaining("has folded truncated-0 up to record 1000000, but the topic has")
        .hasMessageContaining("records are missing");
  }

  @Test
  void saysThatItsTopicDoesNotExist() {
    assertThatThrownBy(() -> start("never-created").close())
        .isInstanceOf(ProjectionException.class)
        .hasMessageContaining("[never-created] exist; create them");
  }

  private ProjectionRunner start(String topic) {
    return ProjectionRunner.start(settings(), new Counting(1, topic));
  }

  private ProjectionSettings settings() {
    return new ProjectionSettings(KAFKA.bootstrap(), "test", directory, 7, GATHERING);
  }

  /** Adds records to a topic, so many with each key. */
  private static void given(String topic, int records, int perKey) {
    if (!exists(topic)) {
      KAFKA.create(topic, 4);
    }
    int firstKey = Math.toIntExact(keys(topic));
    Records.produce(
        KAFKA.bootstrap(),
        IntStream.range(0, records)
            .mapToObj(i -> text(topic, "key-" + (firstKey + i / perKey), "v"))
            .toList());
  }

  private static void thenEachKeyCounts(ProjectionRunner runner, int keys, long count) {
    assertThat(IntStream.range(0, keys).mapToObj(i -> "key-" + i))
        .allSatisfy(key -> assertThat(Counting.count(runner.store(), key)).isEqualTo(count));
    assertThat(Counting.count(runner.store(), "key-" + keys)).isZero();
  }

  private static boolean exists(String topic) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
      return admin.listTopics().names().get().contains(topic);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long keys(String topic) {
    return Records.readAll(KAFKA.bootstrap(), topic).stream()
        .map(record -> new String(record.key(), UTF_8))
        .distinct()
        .count();
  }

  private static long endOf(String topic, int partition) {
    return Records.readAll(KAFKA.bootstrap(), topic).stream()
        .filter(record -> record.partition() == partition)
        .count();
  }

  private static KafkaProducer<byte[], byte[]> transactional(String id) {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA.bootstrap(), "transactional.id", id),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }
}
