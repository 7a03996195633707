package saldo.gateway.spool;

import java.nio.file.Path;

/**
 * Where the spool is and how much it may hold.
 *
 * @param directory its own directory, made if absent
 * @param mostPendingBytes how many bytes of messages may wait for the broker
 */
public record SpoolSettings(Path directory, long mostPendingBytes) {
  /** About two and a half million coffees: days without Kafka at a large site. */
  public static final long MOST_PENDING_BYTES = 1L << 30;

  public static SpoolSettings in(Path directory) {
    return new SpoolSettings(directory, MOST_PENDING_BYTES);
  }
}
