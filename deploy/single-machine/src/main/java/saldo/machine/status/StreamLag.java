package saldo.machine.status;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a service is behind, from its metrics in the Prometheus text format.
 *
 * @param records that its streams have not read yet, in all streams together; none if it has none
 * @param copy how far its copy of cards and registry is behind; none if it has none or does not
 *     know
 */
public record StreamLag(@Nullable Long records, @Nullable Copy copy) {
  /** It has none, or does not answer. */
  public static final StreamLag NONE = new StreamLag(null, null);

  private static final int PATIENCE_MILLIS = 3_000;

  /** The records behind, one line for each stream. */
  private static final Pattern LAG = Pattern.compile("^saldo_\\w+_lag(?:\\{[^}]*})? (\\S+)$");

  private static final Pattern COPY_RECORDS = gauge("saldo_ledger_copy_lag_records");
  private static final Pattern COPY_SECONDS = gauge("saldo_ledger_copy_lag_seconds");

  /**
   * A copy of what another service says.
   *
   * @param lagRecords changes that it does not have yet, about
   * @param lagSeconds the age of the oldest of them
   */
  public record Copy(long lagRecords, double lagSeconds) {}

  /**
   * Asks a service.
   *
   * @param service the root of its HTTP interface
   */
  public static StreamLag of(URI service) {
    try {
      var connection = (HttpURLConnection) service.resolve("/q/metrics").toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Accept", "text/plain");
      try (InputStream body = connection.getInputStream()) {
        return read(new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException notThere) {
      return NONE;
    }
  }

  static StreamLag read(String metrics) {
    OptionalLong records =
        metrics
            .lines()
            .map(LAG::matcher)
            .filter(Matcher::matches)
            .mapToLong(line -> Math.round(Double.parseDouble(line.group(1))))
            .reduce(Math::addExact);
    OptionalDouble copyRecords = value(metrics, COPY_RECORDS);
    OptionalDouble copySeconds = value(metrics, COPY_SECONDS);
    boolean isKnown = copyRecords.orElse(-1) >= 0 && copySeconds.orElse(-1) >= 0;
    return new StreamLag(
        records.isPresent() ? records.getAsLong() : null,
        isKnown
            ? new Copy(Math.round(copyRecords.getAsDouble()), copySeconds.getAsDouble())
            : null);
  }

  private static OptionalDouble value(String metrics, Pattern gauge) {
    return metrics
        .lines()
        .map(gauge::matcher)
        .filter(Matcher::matches)
        .mapToDouble(line -> Double.parseDouble(line.group(1)))
        .max();
  }

  private static Pattern gauge(String name) {
    return Pattern.compile("^" + name + "(?:\\{[^}]*})? (\\S+)$");
  }
}
