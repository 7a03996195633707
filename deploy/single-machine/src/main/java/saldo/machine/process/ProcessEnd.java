package saldo.machine.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asks first, kills what does not listen. */
public final class ProcessEnd {
  /** A killed process is gone as soon as the kernel gets to it. */
  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  private ProcessEnd() {}

  /**
   * Returns when the process is gone.
   *
   * @return whether it ended by itself within the grace
   */
  public static boolean end(ProcessHandle process, Duration grace) {
    process.destroy();
    if (gone(process, grace)) {
      return true;
    }
    process.destroyForcibly();
    if (!gone(process, AFTER_KILL)) {
      throw new IllegalStateException("process " + process.pid() + " cannot be killed");
    }
    return false;
  }

  /** Waits until the process is gone; false if it still runs after the patience. */
  public static boolean gone(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillRuns) {
      return !process.isAlive();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
