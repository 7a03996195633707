package saldo.kit.streams;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a topology runs.
 *
 * @param applicationId names the group, the state and the internal topics; never changed later
 * @param bootstrap host:port pairs of the cluster
 * @param stateDirectory of this instance alone
 * @param endpoint host:port under which other instances reach this one
 * @param threads from 1; one partition is worked on by one of them
 * @param replicationFactor of the internal topics, from 1
 * @param commitInterval how long a result waits for its transaction to end at most: the price of
 *     exactly once, paid by latency when long and by throughput when short
 * @param busyCommitInterval the same while more commands wait than can be decided at once, and
 *     everybody waits for throughput; see {@link saldo.kit.decider.CommitPace}
 */
public record StreamsSettings(
    String applicationId,
    String bootstrap,
    Path stateDirectory,
    String endpoint,
    int threads,
    short replicationFactor,
    Duration commitInterval,
    Duration busyCommitInterval) {
  /** Short enough for somebody at a till. */
  public static final Duration INTERACTIVE = Duration.ofMillis(10);

  /** Times the interactive interval: a commit costs about as much as a hundred commands. */
  private static final int BUSY = 5;

  /** With a longer interval for busy times. */
  public static Duration busy(Duration commitInterval) {
    return commitInterval.multipliedBy(BUSY);
  }
}
