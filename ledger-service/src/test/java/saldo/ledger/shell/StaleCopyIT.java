package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.kit.testing.Records.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.lag.Behind;
import saldo.kit.lag.GroupLag;
import saldo.kit.lag.LagWatch;
import saldo.kit.streams.StreamsRuntime;
import saldo.kit.streams.StreamsSettings;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;
import saldo.kit.topics.TopicSettings;
import saldo.kit.topics.TopicSetup;
import saldo.schemas.topics.Topics;

/** A copy of cards that is not kept up is seen from outside, and so is that it has caught up. */
class StaleCopyIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String GROUP = "saldo-ledger";
  private static final int PARTITIONS = 2;

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  @TempDir Path state;

  @BeforeAll
  static void topics() {
    TopicSetup.ensure(
        new TopicSettings(KAFKA.bootstrap(), PARTITIONS, (short) 1, false), Topics.all());
  }

  @Test
  void aStoppedCopyFallsFurtherAndFurtherBehindUntilItRunsAgain() {
    var copy = new GroupLag.Subject(KAFKA.bootstrap(), GROUP, LedgerTopology.COPIED);
    try (LagWatch watch = LagWatch.start(() -> new GroupLag(copy, InstantSource.system()))) {
      try (StreamsRuntime _ = ledger()) {
        change("6400123000008");
        awaitCaughtUp(watch);
      }
      change("6400123000016");
      await().atMost(PATIENCE).until(() -> records(watch) > 0);
      Behind first = watch.latest().orElseThrow();
      await()
          .atMost(PATIENCE)
          .until(() -> watch.latest().orElse(first).seconds() > first.seconds() + 2);
      change("6400123000024");
      await().atMost(PATIENCE).until(() -> records(watch) > first.records());

      try (StreamsRuntime _ = ledger()) {
        awaitCaughtUp(watch);
      }
      assertThat(watch.latest()).contains(Behind.NOTHING);
    }
  }

  private static void awaitCaughtUp(LagWatch watch) {
    await().atMost(PATIENCE).until(() -> watch.latest().equals(Optional.of(Behind.NOTHING)));
  }

  private static long records(LagWatch watch) {
    return watch.latest().map(Behind::records).orElse(0L);
  }

  /** Tells of a card; that it is none that can be read makes no difference to the lag. */
  private static void change(String card) {
    Records.produce(
        KAFKA.bootstrap(), List.of(text(Topics.CARD_STATES.name(), "canteen|" + card, "{}")));
  }

  private StreamsRuntime ledger() {
    Duration interval = StreamsSettings.INTERACTIVE;
    return StreamsRuntime.start(
        new StreamsSettings(
            GROUP,
            KAFKA.bootstrap(),
            state,
            "127.0.0.1:1",
            1,
            (short) 1,
            interval,
            StreamsSettings.whileRecordsWait(interval)),
        LedgerTopology.build());
  }
}
