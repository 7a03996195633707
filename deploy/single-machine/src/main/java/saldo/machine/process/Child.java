package saldo.machine.process;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that is kept running: when it dies it is started again, see {@link RestartPolicy}. */
public final class Child {
  /** What the child is doing. */
  public enum Phase {
    STOPPED,
    RUNNING,
    /** Died; will be started again after a pause. */
    PAUSING,
    /** Died too often. */
    GIVEN_UP
  }

  /** What is told about a child, in one sentence, whenever it changes by itself. */
  @FunctionalInterface
  public interface Listener {
    void changed(String sentence);
  }

  private final ProcessSpec spec;
  private final ScheduledExecutorService timer;
  private final Listener listener;
  private final RestartPolicy policy = new RestartPolicy();
  private Phase phase = Phase.STOPPED;
  private @Nullable Process process;
  private int restarts;

  /**
   * @param timer runs restarts and tells the listener
   */
  public Child(ProcessSpec spec, ScheduledExecutorService timer, Listener listener) {
    this.spec = spec;
    this.timer = timer;
    this.listener = listener;
  }

  public String name() {
    return spec.name();
  }

  public ProcessSpec spec() {
    return spec;
  }

  public synchronized Phase phase() {
    return phase;
  }

  /** How often it was started again since it was last started on purpose. */
  public synchronized int restarts() {
    return restarts;
  }

  /** The process that runs now. */
  public synchronized Optional<ProcessHandle> running() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
  }

  /** Starts it on purpose; does nothing if it is kept running already. */
  public synchronized void start() {
    if (phase == Phase.STOPPED || phase == Phase.GIVEN_UP) {
      policy.reset();
      restarts = 0;
      launch();
    }
  }

  /** Asks it to stop, on purpose, and does not wait for it. */
  public synchronized void ask() {
    phase = Phase.STOPPED;
    if (process != null) {
      process.destroy();
    }
  }

  /**
   * Stops it on purpose: asks, waits, then kills. It stays stopped.
   *
   * @return whether it ended by itself within the grace
   */
  public boolean stop(Duration grace) {
    Process ending;
    synchronized (this) {
      ask();
      ending = process;
    }
    return ending == null || ProcessEnd.end(ending.toHandle(), grace);
  }

  private void launch() {
    try {
      Process started = spec.start();
      process = started;
      phase = Phase.RUNNING;
      var _ = started.onExit().thenRun(() -> died(started));
    } catch (IOException failed) {
      phase = Phase.GIVEN_UP;
      tell(name() + " could not be started: " + failed.getMessage());
    }
  }

  private synchronized void died(Process dead) {
    if (phase != Phase.RUNNING || process == null || process.pid() != dead.pid()) {
      return;
    }
    String ended = name() + " ended with status " + dead.exitValue();
    Optional<Duration> pause = policy.next(Clock.systemUTC().instant());
    if (pause.isEmpty()) {
      phase = Phase.GIVEN_UP;
      tell(
          "%s; it was started again %d times within %d minutes and is given up, see %s"
              .formatted(
                  ended,
                  RestartPolicy.MOST_RESTARTS,
                  RestartPolicy.WINDOW.toMinutes(),
                  spec.log()));
      return;
    }
    phase = Phase.PAUSING;
    long millis = pause.get().toMillis();
    tell("%s; starting it again in %d ms".formatted(ended, millis));
    var _ = timer.schedule(this::again, millis, TimeUnit.MILLISECONDS);
  }

  private synchronized void again() {
    if (phase == Phase.PAUSING) {
      restarts++;
      launch();
      tell(name() + " was started again");
    }
  }

  /** Not on this thread: the listener may ask other children, which hold their own locks. */
  private void tell(String sentence) {
    timer.execute(() -> listener.changed(sentence));
  }
}
