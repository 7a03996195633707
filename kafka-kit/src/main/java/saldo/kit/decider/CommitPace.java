package saldo.kit.decider;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When a task asks for its commit. While commands trickle in, a short time after the first one that
 * waits: somebody stands at a till. While they pour in, not at all: Streams commits by itself after
 * its own, longer interval, and a commit costs as much as deciding a hundred commands, so that all
 * of them are answered sooner. For one thread.
 */
public final class CommitPace {
  /** The setting with the interval for a trickle, in milliseconds; without it nothing is asked. */
  public static final String INTERVAL_MILLIS = "saldo.commit.interval.ms";

  /** Commands per millisecond from which on more are waiting than can be decided at once. */
  private static final long POURING = 5;

  private static final long NEVER = Long.MAX_VALUE;

  private final long intervalNanos;
  private long first;
  private long commands;

  CommitPace(long intervalMillis) {
    this.intervalNanos = TimeUnit.MILLISECONDS.toNanos(intervalMillis);
  }

  static CommitPace of(ProcessorContext<?, ?> context) {
    Object millis = context.appConfigs().get(INTERVAL_MILLIS);
    return new CommitPace(millis == null ? NEVER : Long.parseLong(millis.toString()));
  }

  /**
   * Counts a command.
   *
   * @param now in nanoseconds of a clock that only goes forward
   * @return whether to ask for a commit
   */
  boolean isDueAfterCommand(long now) {
    if (commands == 0) {
      first = now;
    }
    commands++;
    long since = now - first;
    return since >= intervalNanos && commands <= POURING * TimeUnit.NANOSECONDS.toMillis(since);
  }

  /** A commit has begun; what it takes does not count. */
  void committed() {
    commands = 0;
  }
}
