package saldo.machine.bench.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/**
 * Waits until a system has nothing left to do, as the processor time of its processes tells: read
 * models follow a flood at their own pace, and what is measured next must not pay for them.
 */
public final class Rest {
  /** Cores. What five processes do at rest takes less, a read model that catches up more. */
  private static final double IDLE = 0.5;

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final double NANOS_PER_SECOND = 1e9;

  private Rest() {}

  /**
   * Waits for all processes that this one has started.
   *
   * @return how many seconds they went on working
   * @throws MachineException if they still work after three minutes
   */
  public static double seconds() {
    long begun = System.nanoTime();
    long before = begun;
    long used = used();
    while (before - begun < PATIENCE.toNanos()) {
      LockSupport.parkNanos(LOOK.toNanos());
      long now = System.nanoTime();
      long usedNow = used();
      if (usedNow - used < IDLE * (now - before)) {
        return (before - begun) / NANOS_PER_SECOND;
      }
      before = now;
      used = usedNow;
    }
    throw new MachineException(
        Code.MEASUREMENT_FAILED,
        "the system was still busy %d minutes after it had answered; see the logs of the services"
            .formatted(PATIENCE.toMinutes()));
  }

  /** Nanoseconds of processor time. */
  private static long used() {
    return ProcessHandle.current()
        .descendants()
        .mapToLong(process -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
        .sum();
  }
}
