package saldo.kit.projection;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a projection reads and writes.
 *
 * @param bootstrap where Kafka is, as host:port pairs
 * @param clientId of this service instance
 * @param directory of its own, created when missing; one process at a time
 * @param batchRecords how many records are folded into one write at most, at least 1
 * @param gathering how long records are left to gather while nobody waits for one, so that one
 *     fetch and one write are for many
 */
public record ProjectionSettings(
    String bootstrap, String clientId, Path directory, int batchRecords, Duration gathering) {
  /** A few milliseconds of work: readers who wait for a record wait no longer than that for it. */
  public static final int BATCH_RECORDS = 1_000;

  /** Every transaction of the ledger would otherwise be a fetch and a write for each follower. */
  public static final Duration GATHERING = Duration.ofMillis(50);

  public ProjectionSettings {
    if (bootstrap.isBlank() || clientId.isBlank()) {
      throw new IllegalArgumentException("bootstrap and clientId must not be empty.");
    }
    if (batchRecords < 1) {
      throw new IllegalArgumentException("batchRecords is " + batchRecords + "; give at least 1.");
    }
  }

  /** The usual limits. */
  public static ProjectionSettings of(String bootstrap, String clientId, Path directory) {
    return new ProjectionSettings(bootstrap, clientId, directory, BATCH_RECORDS, GATHERING);
  }
}
