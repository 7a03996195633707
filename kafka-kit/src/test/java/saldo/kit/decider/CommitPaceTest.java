package saldo.kit.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody who waits at a till is answered soon; a queue is answered in large portions. */
class CommitPaceTest {
  /** Such a clock may begin below zero. */
  private static final long START = -5_000_000_000L;

  private final CommitPace pace = new CommitPace(10, START);

  @Test
  void aSingleCommandIsAnsweredAtOnce() {
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(0))).isTrue();
  }

  @Test
  void asLongAsOthersWaitNobodyIsAsked() {
    pace.somebodyWaits();
    assertThat(pace.isDue(false, at(0))).isFalse();
    assertThat(pace.isDue(false, at(1_000))).isFalse();
  }

  @Test
  void aTrickleIsAnsweredOncePerInterval() {
    pace.committed(at(0));
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(9))).isFalse();
    assertThat(pace.isDue(true, at(10))).isTrue();
    pace.committed(at(10));
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(19))).isFalse();
    assertThat(pace.isDue(true, at(20))).isTrue();
  }

  @Test
  void whatLedToNothingIsCommittedWithoutHaste() {
    assertThat(pace.isDue(true, at(1_000))).isFalse();
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(1_000))).isTrue();
    pace.committed(at(1_000));
    assertThat(pace.isDue(true, at(2_000))).isFalse();
  }

  @Test
  void itIsAskedOnceAnIntervalAtLeast() {
    assertThat(pace.interval()).isEqualTo(Duration.ofMillis(10));
    assertThat(new CommitPace(0, START).interval()).as("without one").isPositive();
  }

  private static long at(long millis) {
    return START + TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
