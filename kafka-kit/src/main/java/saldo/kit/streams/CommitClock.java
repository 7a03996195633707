package saldo.kit.streams;

import java.time.Duration;

/**
 * When the last commit of a stream thread ended and how long it took, which is how long the thread
 * could decide nothing; and when the thread wants to look again whether another is due. Times are
 * in nanoseconds of a clock that only goes forward.
 */
public final class CommitClock {
  /** A stream thread commits for all of its tasks; nobody else may look. */
  private static final ThreadLocal<CommitClock> OF_THREAD =
      ThreadLocal.withInitial(() -> new CommitClock(System.nanoTime()));

  private long beganAt;
  private long endedAt;
  private long took;
  private boolean committing;
  private long lookAt;
  private boolean looking;

  /**
   * @param now as if a commit that took no time had just ended
   */
  public CommitClock(long now) {
    this.endedAt = now;
  }

  /** The one of the calling stream thread. */
  public static CommitClock ofThisThread() {
    return OF_THREAD.get();
  }

  /** What was sent is written from now on. */
  public void began(long now) {
    beganAt = now;
    committing = true;
  }

  /**
   * The transaction is committed; one in which nothing was sent has not begun and does not count.
   */
  public void ended(long now) {
    if (committing) {
      took = now - beganAt;
      endedAt = now;
      committing = false;
    }
  }

  public long endedAt() {
    return endedAt;
  }

  /** How long the last one took, at least 0. */
  public long took() {
    return took;
  }

  /** The thread must not sleep beyond this, once. */
  public void lookAgainAt(long nanos) {
    lookAt = nanos;
    looking = true;
  }

  /**
   * How long the thread may sleep.
   *
   * @param longest as long as it would by itself
   */
  Duration sleep(Duration longest, long now) {
    if (!looking) {
      return longest;
    }
    looking = false;
    long left = Math.max(lookAt - now, 0);
    return left < longest.toNanos() ? Duration.ofNanos(left) : longest;
  }
}
