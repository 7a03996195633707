package saldo.kit.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody who waits at a till is answered soon; a queue is answered in large portions. */
class CommitPaceTest {
  private static final long START = -5_000_000_000L;

  private final CommitPace pace = new CommitPace(10);

  @Test
  void aTrickleIsAnsweredAfterTheInterval() {
    for (int millis = 0; millis < 10; millis++) {
      assertThat(commandAt(millis)).as("after %d ms", millis).isFalse();
    }
    assertThat(commandAt(10)).isTrue();
  }

  @Test
  void theIntervalBeginsWithTheFirstCommandAfterACommit() {
    commandAt(0);
    assertThat(commandAt(10)).isTrue();
    pace.committed();
    assertThat(commandAt(25)).isFalse();
    assertThat(commandAt(34)).isFalse();
    assertThat(commandAt(35)).isTrue();
  }

  @Test
  void whilePouringItIsLeftToTheLongerInterval() {
    pour();
    assertThat(commandAt(10)).isFalse();
    assertThat(commandAt(15)).isFalse();
  }

  @Test
  void whenThePouringEndsTheNextCommandIsAnswered() {
    pour();
    assertThat(commandAt(21)).isTrue();
  }

  private void pour() {
    for (int i = 0; i < 100; i++) {
      commandAt(0);
    }
  }

  private boolean commandAt(long millis) {
    return pace.isDueAfterCommand(START + TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
