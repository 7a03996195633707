package saldo.kit.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topic.Retention;

class TopicSetupIT {
  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  @Test
  void createsEachTopicWithItsRetention() throws Exception {
    Topic journal = topic("a.journal", new Retention.Forever(), true);
    Topic commands = topic("a.commands", new Retention.For(Duration.ofDays(7)), false);
    Topic balances = topic("a.balances", new Retention.Latest(), false);

    TopicSetup.ensure(settings(3, true), List.of(journal, commands, balances));

    assertThat(config("a.journal"))
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "-1")
        .containsEntry("flush.messages", "1");
    assertThat(config("a.commands"))
        .containsEntry("retention.ms", "604800000")
        .containsEntry("flush.messages", Long.toString(Long.MAX_VALUE));
    assertThat(config("a.balances")).containsEntry("cleanup.policy", "compact");
  }

  @Test
  void mayBeCalledByManyServicesAtTheSameMoment() throws Exception {
    List<Topic> topics =
        IntStream.range(0, 5)
            .mapToObj(i -> topic("many." + i, new Retention.Forever(), true))
            .toList();
    try (var services = Executors.newFixedThreadPool(6)) {
      var calls =
          IntStream.range(0, 6)
              .mapToObj(_ -> services.submit(() -> TopicSetup.ensure(settings(2, true), topics)))
              .toList();
      for (var call : calls) {
        call.get();
      }
    }
    assertThat(config("many.4")).containsEntry("flush.messages", "1");
  }

  @Test
  void refusesATopicWithAnotherNumberOfPartitions() {
    KAFKA.create("wrong.partitions", 2);

    assertThatThrownBy(() ->
            TopicSetup.ensure(
                settings(4, false),
                List.of(topic("wrong.partitions", new Retention.Forever(), true))))
        .isInstanceOf(TopicMismatchException.class)
        .hasMessage(
            "Topic wrong.partitions has 2 partitions, but 4 are expected; set"
                + " SALDO_KAFKA_PARTITIONS=2, or move the data to a cluster whose topics have 4"
                + " partitions.");
  }

  @Test
  void refusesAJournalThatForgets() {
    KAFKA.create("wrong.retention", 1);

    assertThatThrownBy(() ->
            TopicSetup.ensure(
                settings(1, false),
                List.of(topic("wrong.retention", new Retention.Forever(), true))))
        .isInstanceOf(TopicMismatchException.class)
        .hasMessage(
            "Topic wrong.retention has retention.ms=604800000, but -1 is expected;"
                + " set it with kafka-configs --alter.");
  }

  @Test
  void refusesACompactedTopicThatIsNotCompacted() {
    KAFKA.create("wrong.policy", 1);

    assertThatThrownBy(() ->
            TopicSetup.ensure(
                settings(1, false), List.of(topic("wrong.policy", new Retention.Latest(), false))))
        .isInstanceOf(TopicMismatchException.class)
        .hasMessageContaining("cleanup.policy=delete, but compact is expected");
  }

  @Test
  void switchesFlushingOfATopicThatExists() throws Exception {
    List<Topic> journal = List.of(topic("switched", new Retention.Forever(), true));
    TopicSetup.ensure(settings(1, false), journal);
    assertThat(config("switched")).doesNotContainEntry("flush.messages", "1");

    TopicSetup.ensure(settings(1, true), journal);
    assertThat(config("switched")).containsEntry("flush.messages", "1");

    TopicSetup.ensure(settings(1, false), journal);
    assertThat(config("switched")).doesNotContainEntry("flush.messages", "1");
  }

  @Test
  void saysWhyATopicCannotBeCreated() {
    TopicSettings threeCopies = new TopicSettings(KAFKA.bootstrap(), 1, (short) 3, false);

    assertThatThrownBy(() ->
            TopicSetup.ensure(threeCopies, List.of(topic("copies", new Retention.Forever(), true))))
        .isInstanceOf(TopicMismatchException.class)
        .hasMessageStartingWith(
            "Topic copies cannot be created with 1 partitions and replication factor 3: ");
  }

  @Test
  void saysThatNoBrokerAnswers() {
    TopicSettings nobody = new TopicSettings("127.0.0.1:1", 1, (short) 1, false);

    assertThatThrownBy(() -> TopicSetup.ensure(nobody, List.of(), Duration.ofSeconds(1)))
        .isInstanceOf(KafkaUnavailableException.class)
        .hasMessage(
            "Kafka at 127.0.0.1:1 did not answer within 1 s; start it or correct the address.");
  }

  @Test
  void aLedgerIsWhereKafkaPutsItsRecords() {
    KAFKA.create("placed", 4);
    List<String> ledgers = IntStream.range(0, 50).mapToObj(i -> "ledger-" + i).toList();
    Records.produce(
        KAFKA.bootstrap(), ledgers.stream().map(l -> Records.text("placed", l, l)).toList());

    assertThat(Records.readAll(KAFKA.bootstrap(), "placed"))
        .hasSize(50)
        .allSatisfy(record ->
            assertThat(Partitions.of(Records.value(record), 4)).isEqualTo(record.partition()));
  }

  private static TopicSettings settings(int partitions, boolean flush) {
    return new TopicSettings(KAFKA.bootstrap(), partitions, (short) 1, flush);
  }

  private static Topic topic(String name, Retention retention, boolean durable) {
    return new Topic(name, "key", "For a test.", "test", retention, durable);
  }

  private static Map<String, String> config(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
      return admin.describeConfigs(List.of(resource)).all().get().values().stream()
          .flatMap(config -> config.entries().stream())
          .collect(Collectors.toMap(e -> e.name(), e -> "" + e.value()));
    }
  }
}
