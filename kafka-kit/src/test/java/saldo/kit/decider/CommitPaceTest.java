package saldo.kit.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import saldo.kit.streams.CommitClock;

/** Somebody who waits at a till is answered soon; a queue is answered in large portions. */
class CommitPaceTest {
  /** Such a clock may begin below zero. */
  private static final long START = -5_000_000_000L;

  private final CommitClock commits = new CommitClock(START);
  private final CommitPace pace = new CommitPace(10, commits);

  @Test
  void aSingleCommandIsAnsweredAtOnce() {
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(1_000))).isTrue();
  }

  @Test
  void asLongAsOthersWaitNobodyIsAsked() {
    pace.somebodyWaits();
    assertThat(pace.isDue(false, at(10))).isFalse();
    assertThat(pace.isDue(false, at(1_000))).isFalse();
  }

  @Test
  void aTrickleIsAnsweredAfterARestAsLongAsACommit() {
    commit(10, 15);
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(19))).isFalse();
    assertThat(pace.isDue(true, at(20))).isTrue();
    commit(20, 27);
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(33))).isFalse();
    assertThat(pace.isDue(true, at(34))).isTrue();
  }

  @Test
  void aQuickCommitIsNotRepeatedAtOnce() {
    commit(10, 10);
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(12))).isFalse();
    assertThat(pace.isDue(true, at(13))).isTrue();
  }

  @Test
  void afterASlowOneNobodyWaitsForMoreThanTheInterval() {
    commit(10, 110);
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(119))).isFalse();
    assertThat(pace.isDue(true, at(120))).isTrue();
  }

  @Test
  void withoutAnIntervalThereIsNoRest() {
    CommitPace restless = new CommitPace(0, commits);
    commit(10, 15);
    restless.somebodyWaits();
    assertThat(restless.isDue(true, at(15))).isTrue();
  }

  @Test
  void whatLedToNothingIsCommittedWithoutHaste() {
    assertThat(pace.isDue(true, at(1_000))).isFalse();
    pace.somebodyWaits();
    assertThat(pace.isDue(true, at(1_000))).isTrue();
    commit(1_000, 1_001);
    assertThat(pace.isDue(true, at(2_000))).isFalse();
  }

  private void commit(long beganMillis, long endedMillis) {
    pace.committed();
    commits.began(at(beganMillis));
    commits.ended(at(endedMillis));
  }

  private static long at(long millis) {
    return START + TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
