package saldo.kit.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.kit.testing.Records.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;

class RunningATopologyIT {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final Duration OUTAGE = Duration.ofSeconds(5);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  @TempDir Path state;

  @Test
  void countsEachRecordOnceOverAKill() throws Exception {
    topics("killed");
    Process first = StreamsProcess.start(KAFKA.bootstrap(), "killed", state);
    try {
      send("killed", 500);
      awaitOutput("killed", 500);
      send("killed", 500);
    } finally {
      first.destroyForcibly().waitFor();
    }
    send("killed", 500);
    Process second = StreamsProcess.start(KAFKA.bootstrap(), "killed", state);
    try {
      awaitOutput("killed", 1_500);
      thenCountedWithoutGapOrTwin("killed", 1_500);
    } finally {
      second.destroyForcibly().waitFor();
    }
  }

  @Test
  void goesOnWhenTheBrokerComesBack() {
    topics("outage");
    try (StreamsRuntime runtime =
        StreamsRuntime.start(
            settings(KAFKA.bootstrap(), "outage", state),
            CountingTopology.of("outage.in", "outage.out"))) {
      send("outage", 100);
      awaitOutput("outage", 100);

      KAFKA.stop();
      await().pollDelay(OUTAGE).atMost(LONG).until(() -> true);
      KAFKA.startAgain();
      send("outage", 100);
      awaitOutput("outage", 200);

      thenCountedWithoutGapOrTwin("outage", 200);
      assertThat(runtime.isRunning()).isTrue();
    }
  }

  @Test
  void hasNoTransactionsWhileNothingComes() {
    topics("idle");
    try (StreamsRuntime _ =
        StreamsRuntime.start(
            settings(KAFKA.bootstrap(), "idle", state),
            CountingTopology.of("idle.in", "idle.out"))) {
      send("idle", 100);
      awaitOutput("idle", 100);
      await().atMost(LONG).until(RunningATopologyIT::noTransactionForAMoment);

      send("idle", 100);
      awaitOutput("idle", 200);
    }
    thenCountedWithoutGapOrTwin("idle", 200);
  }

  @Test
  void stopsAndSaysWhyWhenItsThreadsKeepFailing() {
    topics("poisoned");
    try (StreamsRuntime runtime =
        StreamsRuntime.start(
            settings(KAFKA.bootstrap(), "poisoned", state),
            CountingTopology.of("poisoned.in", "poisoned.out"),
            new FailureBudget(1))) {
      Records.produce(KAFKA.bootstrap(), List.of(text("poisoned.in", "k", "poison")));

      await().atMost(LONG).until(() -> runtime.condition().contains("poison"));
      await().atMost(LONG).until(() -> runtime.condition().startsWith("ERROR"));
      assertThat(runtime.isRunning()).isFalse();
    }
  }

  static StreamsSettings settings(String bootstrap, String name, Path state) {
    return new StreamsSettings(
        name,
        bootstrap,
        state,
        "127.0.0.1:1",
        1,
        (short) 1,
        StreamsSettings.INTERACTIVE,
        StreamsSettings.INTERACTIVE);
  }

  private static void topics(String name) {
    KAFKA.create(name + ".in", 4);
    KAFKA.create(name + ".out", 4);
  }

  private static void send(String name, int records) {
    Records.produce(
        KAFKA.bootstrap(),
        IntStream.range(0, records).mapToObj(i -> text(name + ".in", "k" + i % 5, "v")).toList());
  }

  private static void awaitOutput(String name, int records) {
    await()
        .atMost(LONG)
        .until(() -> Records.readAll(KAFKA.bootstrap(), name + ".out").size() >= records);
  }

  private static boolean noTransactionForAMoment() {
    int before = transactionStates();
    await().pollDelay(MOMENT).until(() -> true);
    return transactionStates() == before;
  }

  private static int transactionStates() {
    return Records.readAll(KAFKA.bootstrap(), "__transaction_state").size();
  }

  private static void thenCountedWithoutGapOrTwin(String name, int records) {
    var out = Records.readAll(KAFKA.bootstrap(), name + ".out");
    for (int key = 0; key < 5; key++) {
      String expected = "k" + key;
      assertThat(out)
          .filteredOn(record -> new String(record.key(), UTF_8).equals(expected))
          .extracting(Records::value)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, records / 5).mapToObj(Integer::toString).toList());
    }
  }
}
