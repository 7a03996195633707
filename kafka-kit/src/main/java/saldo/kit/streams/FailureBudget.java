package saldo.kit.streams;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something may fail before it is better to stop. */
final class FailureBudget {
  /** A broker that restarts takes a few attempts; a defect fails every time. */
  static final int FAILURES = 20;

  static final Duration WINDOW = Duration.ofMinutes(5);

  private final Deque<Long> failures = new ArrayDeque<>();
  private final int most;

  FailureBudget() {
    this(FAILURES);
  }

  FailureBudget(int most) {
    this.most = most;
  }

  /**
   * Counts a failure.
   *
   * @param nanos the time of a steady clock
   * @return whether to try again
   */
  synchronized boolean allowsAnother(long nanos) {
    failures.addLast(nanos);
    while (nanos - failures.getFirst() > WINDOW.toNanos()) {
      failures.removeFirst();
    }
    return failures.size() <= most;
  }
}
