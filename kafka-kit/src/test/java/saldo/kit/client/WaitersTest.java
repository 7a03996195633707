package saldo.kit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import saldo.kit.client.Waiters.Question;

/** Whoever listens for outcomes rests while nobody waits for one. */
@Timeout(30)
class WaitersTest {
  private static final Question QUESTION = new Question("canteen", "c-1", "f");

  /** Longer than a test may take. */
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Waiters<String> waiters = new Waiters<>(2);

  @Test
  void whileSomebodyWaitsItDoesNot() {
    var _ = waiters.join(QUESTION);
    waiters.restWhileNobodyWaits(LONG);
    assertThat(waiters.isAwaited(QUESTION)).isTrue();
  }

  @Test
  void whoeverComesWakesIt() throws InterruptedException {
    thenRestsUntilSomebodyJoins();
  }

  @Test
  void whoeverHasLeftKeepsItAwakeNoLonger() throws InterruptedException {
    CompletableFuture<String> answer = waiters.join(QUESTION);
    waiters.leave(QUESTION, answer);
    thenRestsUntilSomebodyJoins();
  }

  @Test
  void whoeverIsOneTooManyIsToldSo() {
    var _ = waiters.join(QUESTION);
    var _ = waiters.join(QUESTION);
    assertThatThrownBy(() -> waiters.join(QUESTION)).isInstanceOf(TooManyWaitersException.class);
    assertThat(waiters.count()).isEqualTo(2);
  }

  private void thenRestsUntilSomebodyJoins() throws InterruptedException {
    Thread listener = Thread.ofPlatform().start(() -> waiters.restWhileNobodyWaits(LONG));
    while (listener.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    var _ = waiters.join(QUESTION);
    listener.join();
    assertThat(waiters.count()).isEqualTo(1);
  }
}
