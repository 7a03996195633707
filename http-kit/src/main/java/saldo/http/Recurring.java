package saldo.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does some work again and again on a thread of its own. Whatever goes wrong, the next time is
 * another try.
 */
public final class Recurring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
  private static final long END_SECONDS = 5;

  private final String name;
  private final Runnable work;
  private final ScheduledExecutorService clock;

  private Recurring(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /**
   * Begins, for the first time after one pause.
   *
   * @param name of the thread, and of the work in the log
   * @param pause from the end of one time to the begin of the next, at least 1 ms
   */
  public static Recurring start(String name, Duration pause, Runnable work) {
    Recurring recurring = new Recurring(name, work);
    long millis = pause.toMillis();
    var _ =
        recurring.clock.scheduleWithFixedDelay(
            recurring::once, millis, millis, TimeUnit.MILLISECONDS);
    return recurring;
  }

  @SuppressWarnings("IllegalCatch")
  private void once() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("{} failed: the next time is another try", name, e);
    }
  }

  /** Interrupts the work, and waits up to 5 s for its end. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      var _ = clock.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
