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
 * @param commitInterval how long a thread rests at most between two commits while somebody waits:
 *     the price of exactly once, paid by latency when long and by throughput when short
 * @param longestCommitInterval how long a transaction lasts while records wait; the same for a
 *     topology that does not ask for its commits, see {@link Backlog}
 */
public record StreamsSettings(
    String applicationId,
    String bootstrap,
    Path stateDirectory,
    String endpoint,
    int threads,
    short replicationFactor,
    Duration commitInterval,
    Duration longestCommitInterval) {
  /** Short enough for somebody at a till. */
  public static final Duration INTERACTIVE = Duration.ofMillis(10);

  /** Tells the processors of a topology the commit interval in milliseconds. */
  public static final String COMMIT_PACE_MILLIS = "saldo.commit.interval.ms";

  private static final int WHILE_RECORDS_WAIT = 20;

  /** For a topology that asks for its commits. */
  public static Duration whileRecordsWait(Duration commitInterval) {
    return commitInterval.multipliedBy(WHILE_RECORDS_WAIT);
  }
}
