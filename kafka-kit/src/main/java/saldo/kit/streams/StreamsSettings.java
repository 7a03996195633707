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
 */
public record StreamsSettings(
    String applicationId,
    String bootstrap,
    Path stateDirectory,
    String endpoint,
    int threads,
    short replicationFactor,
    Duration commitInterval) {
  /** Short enough for somebody at a till. */
  public static final Duration INTERACTIVE = Duration.ofMillis(10);
}
