package saldo.kit.decider;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import saldo.kit.streams.StreamsSettings;

/**
 * When a task asks for its commit: as soon as no other command waits, so that whoever stands at a
 * till is answered, but not twice within the interval, because a commit costs as much as deciding a
 * hundred commands. While commands do wait, or nobody does, because all that came was a fact that a
 * device has reported, or was heard from another topic and led to nothing, it is left to Streams,
 * which commits after its own, longer interval. For one thread.
 */
final class CommitPace {
  /** Streams takes nothing shorter. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final long intervalNanos;
  private long lastCommit;
  private boolean awaited;

  /**
   * @param now in nanoseconds of a clock that only goes forward
   */
  CommitPace(long intervalMillis, long now) {
    this.intervalNanos = TimeUnit.MILLISECONDS.toNanos(intervalMillis);
    this.lastCommit = now - intervalNanos;
  }

  static CommitPace of(ProcessorContext<?, ?> context) {
    Object millis = context.appConfigs().get(StreamsSettings.COMMIT_PACE_MILLIS);
    return new CommitPace(
        millis == null ? 0 : Long.parseLong(millis.toString()), System.nanoTime());
  }

  /** How often to ask whether it is due, at least. */
  Duration interval() {
    return Duration.ofNanos(Math.max(intervalNanos, SHORTEST.toNanos()));
  }

  /** What was done since the last commit is waited for. */
  void somebodyWaits() {
    awaited = true;
  }

  /**
   * @param drained whether no other command waits
   */
  boolean isDue(boolean drained, long now) {
    return awaited && drained && now - lastCommit >= intervalNanos;
  }

  /** A commit has begun. */
  void committed(long now) {
    lastCommit = now;
    awaited = false;
  }
}
