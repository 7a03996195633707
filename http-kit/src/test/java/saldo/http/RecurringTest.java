package saldo.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecurringTest {
  private static final Duration PAUSE = Duration.ofMillis(1);
  private static final long PATIENCE_SECONDS = 10;

  @Test
  void aFailureIsFollowedByAnotherTry() throws InterruptedException {
    CountDownLatch thrice = new CountDownLatch(3);
    Runnable failing =
        () -> {
          thrice.countDown();
          throw new IllegalStateException("Kafka is away");
        };
    try (Recurring _ = Recurring.start("tries", PAUSE, failing)) {
      assertThat(thrice.await(PATIENCE_SECONDS, SECONDS)).isTrue();
    }
  }

  @Test
  void closingInterruptsTheWorkAndNothingFollows() throws InterruptedException {
    AtomicInteger times = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Runnable endless =
        () -> {
          times.incrementAndGet();
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        };
    Recurring recurring = Recurring.start("endless", PAUSE, endless);
    assertThat(begun.await(PATIENCE_SECONDS, SECONDS)).isTrue();
    recurring.close();
    assertThat(interrupted.await(0, SECONDS)).as("closing waits for the end").isTrue();
    assertThat(times).hasValue(1);
  }
}
