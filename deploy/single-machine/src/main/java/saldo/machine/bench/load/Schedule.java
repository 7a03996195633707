package saldo.machine.bench.load;

import java.time.Duration;

/**
 * When each request is due. It does not wait for answers: a request that is late because the one
 * before it took long is measured from when it was due, so that a stall counts for everybody who
 * would have come meanwhile (no coordinated omission).
 *
 * @param startNanos of {@link System#nanoTime()}, when the first is due
 * @param perSecond how many are due in a second, from 1
 * @param count how many there are
 */
public record Schedule(long startNanos, int perSecond, int count) {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** As many as are due within a time. */
  public static Schedule lasting(long startNanos, int perSecond, Duration time) {
    return new Schedule(
        startNanos, perSecond, Math.toIntExact(time.toMillis() * perSecond / 1_000));
  }

  /** When the n-th is due, from 0; every second begins exactly, so that nothing drifts. */
  public long dueNanos(int index) {
    long seconds = index / perSecond;
    long rest = index % perSecond;
    return startNanos + seconds * NANOS_PER_SECOND + rest * NANOS_PER_SECOND / perSecond;
  }
}
