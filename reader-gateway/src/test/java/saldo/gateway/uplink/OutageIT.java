package saldo.gateway.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.spool.RecordKey;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.gateway.spool.Submission;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.topics.TopicSettings;
import saldo.kit.topics.TopicSetup;
import saldo.schemas.LedgerId;
import saldo.schemas.topics.Topics;

/** A real broker goes away and comes back; devices and order do not notice. */
class OutageIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final LedgerId CANTEEN = LedgerId.of("canteen");
  private static final int PARTITIONS = 4;

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  @TempDir Path directory;

  @BeforeAll
  static void topics() {
    TopicSetup.ensure(
        new TopicSettings(KAFKA.bootstrap(), PARTITIONS, (short) 1, false),
        List.of(Topics.LEDGER_COMMANDS));
  }

  @Test
  void everythingArrivesInOrderAfterAnOutageAndARestartOfTheGateway() {
    try (Spool spool = Spool.open(SpoolSettings.in(directory))) {
      try (Uplink uplink = start(spool)) {
        append(spool, 1, 700);
        await().atMost(PATIENCE).until(() -> spool.depth() == 0);

        KAFKA.stop();
        append(spool, 701, 1_400);
        await()
            .atMost(PATIENCE)
            .until(() -> uplink.status().waitingMillis() > UplinkStatus.SLOW_MILLIS);
        assertThat(uplink.status().isFlowing()).isFalse();
        assertThat(spool.depth()).isEqualTo(700);
      }
      try (Uplink uplink = start(spool)) {
        append(spool, 1_401, 1_500);
        KAFKA.startAgain();

        await().atMost(PATIENCE).until(() -> spool.depth() == 0);
        assertThat(uplink.status().isFlowing()).isTrue();
      }
      assertThat(spool.lastDelivered(CANTEEN, "till-1")).isEqualTo(1_500);
    }
    List<ConsumerRecord<String, String>> arrived = arrived();
    assertThat(arrived.stream().map(ConsumerRecord::value).distinct())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 1_500).mapToObj(seq -> "m" + seq).toList());
    assertThat(arrived)
        .allSatisfy(each ->
            assertThat(each.timestamp()).isEqualTo(Long.parseLong(each.value().substring(1))));
  }

  private static Uplink start(Spool spool) {
    return Uplink.start(
        spool, () -> UplinkProducer.create(KAFKA.bootstrap()), InstantSource.system());
  }

  private static void append(Spool spool, long from, long to) {
    spool.append(
        LongStream.rangeClosed(from, to)
            .mapToObj(seq ->
                new Submission(
                    new RecordKey.OfDevice(CANTEEN, "till-1", seq), "c" + seq, seq, "m" + seq))
            .toList());
  }

  private static List<ConsumerRecord<String, String>> arrived() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", KAFKA.bootstrap(), "auto.offset.reset", "earliest");
    List<ConsumerRecord<String, String>> arrived = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topics.LEDGER_COMMANDS.name()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(arrived::add);
      }
    }
    return arrived;
  }
}
