package saldo.machine.bench.report;

import java.time.Duration;
import java.util.Map;
import saldo.kit.streams.StreamsSettings;

/**
 * What the ledger service is tuned with, and its references likewise.
 *
 * @param commitInterval how often a transaction ends
 * @param threads of the topology, from 1
 */
public record Tuning(Duration commitInterval, int threads) {
  /** The environment of this process is the environment of the services. */
  private static final String COMMIT_INTERVAL = "SALDO_LEDGER_COMMIT_INTERVAL";

  private static final String THREADS = "SALDO_LEDGER_THREADS";
  private static final String USUAL_THREADS = "2";
  private static final String MILLIS = "ms";

  /**
   * What the environment says, or else the service's own settings.
   *
   * @throws IllegalArgumentException if an interval is not given in milliseconds such as 10ms
   */
  public static Tuning of(Map<String, String> environment) {
    String interval =
        environment.getOrDefault(COMMIT_INTERVAL, StreamsSettings.INTERACTIVE.toMillis() + MILLIS);
    if (!interval.matches("\\d{1,6}" + MILLIS)) {
      throw new IllegalArgumentException(
          "%s is %s; for a benchmark give it in milliseconds, such as 10ms"
              .formatted(COMMIT_INTERVAL, interval));
    }
    long millis = Long.parseLong(interval.substring(0, interval.length() - MILLIS.length()));
    return new Tuning(
        Duration.ofMillis(millis),
        Integer.parseInt(environment.getOrDefault(THREADS, USUAL_THREADS)));
  }
}
