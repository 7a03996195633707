package saldo.gateway.fuel.poll;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again, in a thread of its own, until it is closed. */
public final class Repeating implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

  private final Duration pause;
  private final Runnable deed;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  private Repeating(String name, Duration pause, Runnable deed) {
    this.pause = pause;
    this.deed = deed;
    this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
  }

  /** Begins after one pause. */
  static Repeating start(String name, Duration pause, Runnable deed) {
    Repeating repeating = new Repeating(name, pause, deed);
    repeating.thread.start();
    return repeating;
  }

  private void run() {
    try {
      while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        attempt();
      }
    } catch (InterruptedException e) {
      LOG.debug("{} stops", thread.getName());
    }
  }

  private void attempt() {
    try {
      deed.run();
    } catch (RuntimeException e) {
      LOG.warn("{} failed; next attempt in {}", thread.getName(), pause, e);
    }
  }

  /** Does it no more: what is being done is interrupted, and over when this returns. */
  @Override
  public void close() {
    stopping.countDown();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
