package saldo.kit.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody who waits at a till is answered soon; a queue is answered in large portions. */
class CommitPaceTest {
  /** Such a clock may begin below zero. */
  private static final long START = -5_000_000_000L;

  private final CommitPace pace = new CommitPace(10, START);

  @Test
  void aSingleCommandIsAnsweredAtOnce() {
    assertThat(pace.isDue(true, at(0))).isTrue();
  }

  @Test
  void asLongAsOthersWaitNobodyIsAsked() {
    assertThat(pace.isDue(false, at(0))).isFalse();
    assertThat(pace.isDue(false, at(1_000))).isFalse();
  }

  @Test
  void aTrickleIsAnsweredOncePerInterval() {
    pace.committed(at(0));
    assertThat(pace.isDue(true, at(9))).isFalse();
    assertThat(pace.isDue(true, at(10))).isTrue();
    pace.committed(at(10));
    assertThat(pace.isDue(true, at(19))).isFalse();
    assertThat(pace.isDue(true, at(20))).isTrue();
  }

  private static long at(long millis) {
    return START + TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
