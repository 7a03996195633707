package saldo.machine.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Starts requests when they are due, whatever became of the ones before. */
public final class OpenLoop {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private OpenLoop() {}

  /** Starts one request and returns at once. */
  @FunctionalInterface
  public interface Request {
    /**
     * @param index its number, from 0
     * @param dueNanos when it was due: its time is measured from then
     */
    void start(int index, long dueNanos);
  }

  /** Starts all of a schedule; what is late is started at once. */
  public static void run(Schedule schedule, Request request) {
    for (int i = 0; i < schedule.count(); i++) {
      long due = schedule.dueNanos(i);
      long early = due - System.nanoTime();
      while (early > 0) {
        LockSupport.parkNanos(early);
        early = due - System.nanoTime();
      }
      request.start(i, due);
    }
  }

  /** Waits until a condition holds; says whether it does. */
  public static boolean await(BooleanSupplier condition, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - until > 0) {
        return false;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }
}
