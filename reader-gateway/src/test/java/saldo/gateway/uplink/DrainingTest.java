package saldo.gateway.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.spool.RecordKey;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.gateway.spool.Submission;
import saldo.schemas.LedgerId;

class DrainingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final LedgerId CANTEEN = LedgerId.of("canteen");

  @TempDir Path directory;
  private final List<MockProducer<String, String>> producers = new CopyOnWriteArrayList<>();
  private boolean acknowledging;
  private Spool spool;

  @BeforeEach
  void open() {
    spool = Spool.open(SpoolSettings.in(directory));
  }

  @AfterEach
  void close() {
    spool.close();
  }

  @Test
  void recordsReachKafkaInOrderWithTheirTimes() {
    acknowledging = true;
    append(1, 1_200);

    try (Uplink uplink = start()) {
      await().atMost(PATIENCE).until(() -> spool.depth() == 0);

      assertThat(uplink.status().delivered()).isEqualTo(1_200);
      assertThat(uplink.status().isFlowing()).isTrue();
    }
    List<ProducerRecord<String, String>> sent = producers.getFirst().history();
    assertThat(sent)
        .extracting(ProducerRecord::value)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 1_200).mapToObj(s -> "m" + s).toList());
    assertThat(sent.get(4))
        .satisfies(fifth -> {
          assertThat(fifth.topic()).isEqualTo("saldo.ledger.commands");
          assertThat(fifth.key()).isEqualTo("canteen");
          assertThat(fifth.timestamp()).isEqualTo(1_005L);
        });
  }

  @Test
  void nothingIsForgottenBeforeKafkaHasAcknowledgedIt() {
    append(1, 3);

    try (Uplink uplink = start()) {
      await().atMost(PATIENCE).until(() -> sent().size() == 3);
      assertThat(spool.depth()).isEqualTo(3);
      assertThat(uplink.status().delivered()).isZero();

      producers.getFirst().completeNext();
      producers.getFirst().completeNext();
      producers.getFirst().completeNext();
      await().atMost(PATIENCE).until(() -> spool.depth() == 0);
    }
  }

  @Test
  void aStopWhileKafkaIsAwayKeepsEverything() {
    append(1, 3);
    try (Uplink uplink = start()) {
      await().atMost(PATIENCE).until(() -> sent().size() == 3);
      assertThat(uplink.status().running()).isTrue();
    }
    assertThat(spool.depth()).isEqualTo(3);
    acknowledging = true;
    try (Uplink uplink = start()) {
      await().atMost(PATIENCE).until(() -> uplink.status().delivered() == 3);
    }
    assertThat(values()).containsExactly("m1", "m2", "m3", "m1", "m2", "m3");
  }

  @Test
  void aFailureInTheMiddleIsSentAgainFromThereAndShown() {
    append(1, 3);
    try (Uplink uplink = start()) {
      await().atMost(PATIENCE).until(() -> sent().size() == 3);
      acknowledging = true;
      producers.getFirst().completeNext();
      producers.getFirst().errorNext(new TimeoutException("no leader"));

      await().atMost(PATIENCE).until(() -> spool.depth() == 0);
      assertThat(uplink.status().failures()).isEqualTo(1);
      assertThat(uplink.status().problem()).isNull();
    }
    assertThat(values()).containsExactly("m1", "m2", "m3", "m2", "m3");
  }

  @Test
  void recordsThatArriveLaterAreSentToo() {
    acknowledging = true;
    try (Uplink uplink = start()) {
      append(1, 1);
      await().atMost(PATIENCE).until(() -> uplink.status().delivered() == 1);
      append(2, 2);
      await().atMost(PATIENCE).until(() -> uplink.status().delivered() == 2);
    }
  }

  @Test
  void attemptsBecomeRarerUpToABound() {
    Backoff backoff = new Backoff();
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      pauses.add(backoff.next().toMillis());
    }
    assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 6400L, 10000L, 10000L);
    backoff.reset();
    assertThat(backoff.next()).isEqualTo(Backoff.SHORTEST);
  }

  private Uplink start() {
    return Uplink.start(spool, this::producer, InstantSource.system());
  }

  private Producer<String, String> producer() {
    MockProducer<String, String> producer =
        new MockProducer<>(acknowledging, null, new StringSerializer(), new StringSerializer());
    producers.add(producer);
    return producer;
  }

  private List<ProducerRecord<String, String>> sent() {
    return producers.stream().flatMap(each -> each.history().stream()).toList();
  }

  private List<String> values() {
    return sent().stream().map(ProducerRecord::value).toList();
  }

  private void append(long from, long to) {
    spool.append(
        LongStream.rangeClosed(from, to)
            .mapToObj(seq ->
                new Submission(
                    new RecordKey.OfDevice(CANTEEN, "till-1", seq),
                    "c" + seq,
                    1_000 + seq,
                    "m" + seq))
            .toList());
  }
}
