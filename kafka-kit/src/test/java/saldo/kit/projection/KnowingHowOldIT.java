package saldo.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.kit.testing.Records.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;

/** A real broker goes away, and a projection knows since when. */
@Tag("S0.014")
class KnowingHowOldIT {
  private static final Duration LONG = Duration.ofSeconds(90);

  /** Longer than the pause between two questions and the patience with one. */
  private static final Duration SILENCE = Duration.ofSeconds(6);

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  @TempDir Path directory;

  @Test
  void itAgesWhileTheBrokerIsAwayAndIsFreshWhenItIsBack() {
    given("away", "fine");
    try (ProjectionRunner runner = start("away");
        Freshness freshness = watch(runner)) {
      awaitFresh(freshness);

      KAFKA.stop();
      thenItAges(freshness);
      assertThat(runner.lag()).as("the lag is what it was, and tells nothing").isZero();

      KAFKA.startAgain();
      awaitFresh(freshness);
    }
  }

  @Test
  void itsAgeIsKnownAfterARestartWithoutKafka() {
    given("restarted", "fine");
    Instant before = now();
    Instant last;
    try (ProjectionRunner runner = start("restarted");
        Freshness freshness = watch(runner)) {
      awaitFresh(freshness);
      last = freshness.freshAt().orElseThrow();
    }

    try (ProjectionStore store = ProjectionStore.open(directory, new Counting(1, "restarted"))) {
      assertThat(store.freshAt())
          .as("perhaps a little older than it was, never younger")
          .hasValueSatisfying(kept -> assertThat(kept).isBetween(before.minusMillis(1), last));
    }
  }

  @Test
  void itIsNotFreshWithARecordThatIsNotFolded() {
    given("stuck", "fine");
    try (ProjectionRunner runner = start("stuck");
        Freshness freshness = watch(runner)) {
      awaitFresh(freshness);

      Records.produce(KAFKA.bootstrap(), List.of(text("stuck", "k", "poison")));
      await().atMost(LONG).until(() -> runner.failure().isPresent());
      thenItAges(freshness);
    }
  }

  private static void given(String topic, String value) {
    KAFKA.create(topic, 2);
    Records.produce(KAFKA.bootstrap(), List.of(text(topic, "k", value)));
  }

  /** The broker may answer one more question that is on its way. */
  private static void thenItAges(Freshness freshness) {
    Instant last = freshness.freshAt().orElseThrow();
    await()
        .atMost(LONG)
        .until(() ->
            Duration.between(freshness.freshAt().orElseThrow(), now()).compareTo(SILENCE) > 0);
    assertThat(freshness.freshAt().orElseThrow()).isBefore(last.plus(SILENCE));
  }

  private static void awaitFresh(Freshness freshness) {
    Instant asked = now();
    await()
        .atMost(LONG)
        .until(() -> freshness.freshAt().filter(fresh -> fresh.isAfter(asked)).isPresent());
  }

  private static Freshness watch(ProjectionRunner runner) {
    return Freshness.watch(runner, KAFKA.bootstrap(), InstantSource.system());
  }

  private ProjectionRunner start(String topic) {
    return ProjectionRunner.start(
        ProjectionSettings.of(KAFKA.bootstrap(), "test", directory), new Counting(1, topic));
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }
}
