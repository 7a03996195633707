package saldo.machine.bench.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;

/** Collects how long requests took. Safe for many threads. */
public final class Latencies {
  /** Longer than any patience; what takes longer counts as this. */
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

  private static final int DIGITS = 3;
  private static final double HALF = 50;
  private static final double P99 = 99;
  private static final double P999 = 99.9;

  private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
  private final AtomicInteger failed = new AtomicInteger();

  /**
   * A request was answered.
   *
   * @param dueNanos when it was due, see {@link Schedule}
   * @param doneNanos when the answer was there
   */
  public void answered(long dueNanos, long doneNanos) {
    long took = TimeUnit.NANOSECONDS.toMicros(doneNanos - dueNanos);
    micros.recordValue(Math.clamp(took, 0, LONGEST_MICROS));
  }

  /** A request was not answered as it should have been. */
  public void failed() {
    failed.incrementAndGet();
  }

  /** How many have an end, good or bad. */
  public long ended() {
    return micros.getTotalCount() + failed.get();
  }

  public Percentiles percentiles() {
    return new Percentiles(
        micros.getValueAtPercentile(HALF),
        micros.getValueAtPercentile(P99),
        micros.getValueAtPercentile(P999),
        micros.getMaxValue(),
        micros.getTotalCount(),
        failed.get());
  }

  /**
   * How long they took, in microseconds.
   *
   * @param p50Micros half of them took at most so long
   * @param p99Micros 99 of 100
   * @param p999Micros 999 of 1,000
   * @param maxMicros all of them
   * @param answered how many were answered
   * @param failed how many were not
   */
  public record Percentiles(
      long p50Micros, long p99Micros, long p999Micros, long maxMicros, long answered, int failed) {}
}
