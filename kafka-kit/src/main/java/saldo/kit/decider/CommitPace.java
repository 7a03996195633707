package saldo.kit.decider;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import saldo.kit.streams.CommitClock;
import saldo.kit.streams.StreamsSettings;

/**
 * When a task asks for its commit: as soon as no other command waits, so that whoever stands at a
 * till is answered, but only when its thread has rested for as long as the last commit took,
 * because nothing is decided meanwhile: on a slow disk commits are few, and each is shared by more.
 * While commands do wait, or nobody does, because all that came was a fact that a device has
 * reported, or was heard from another topic and led to nothing, it is left to Streams, which
 * commits after its own, longer interval. For one thread.
 */
final class CommitPace {
  /** A commit costs as much as deciding a hundred commands, also where the disk is quick. */
  private static final long SHORTEST_REST = TimeUnit.MILLISECONDS.toNanos(3);

  private final long longestRest;
  private final CommitClock commits;
  private boolean awaited;

  /**
   * @param longestRestMillis after which somebody who waits is answered however long a commit takes
   */
  CommitPace(long longestRestMillis, CommitClock commits) {
    this.longestRest = TimeUnit.MILLISECONDS.toNanos(longestRestMillis);
    this.commits = commits;
  }

  static CommitPace of(ProcessorContext<?, ?> context) {
    Object millis = context.appConfigs().get(StreamsSettings.COMMIT_PACE_MILLIS);
    return new CommitPace(
        millis == null ? 0 : Long.parseLong(millis.toString()), CommitClock.ofThisThread());
  }

  /** What was done since the last commit is waited for. */
  void somebodyWaits() {
    awaited = true;
  }

  /**
   * Whether to commit now; if it is only too soon, the thread looks again when it no longer is.
   *
   * @param drained whether no other command waits
   */
  boolean isDue(boolean drained, long now) {
    if (!awaited || !drained) {
      return false;
    }
    long due = commits.endedAt() + Math.min(longestRest, Math.max(SHORTEST_REST, commits.took()));
    if (now - due >= 0) {
      return true;
    }
    commits.lookAgainAt(due);
    return false;
  }

  /** A commit has begun. */
  void committed() {
    awaited = false;
  }
}
