package saldo.machine.status;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a service's streams are behind, from its metrics in the Prometheus text format. */
public final class StreamLag {
  private static final int PATIENCE_MILLIS = 3_000;

  /** The records behind, one line for each stream. */
  private static final Pattern LAG = Pattern.compile("^saldo_\\w+_lag(?:\\{[^}]*})? (\\S+)$");

  private StreamLag() {}

  /**
   * The sum over its streams; empty if it has none or does not answer.
   *
   * @param service the root of its HTTP interface
   */
  public static OptionalLong of(URI service) {
    try {
      var connection = (HttpURLConnection) service.resolve("/q/metrics").toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Accept", "text/plain");
      try (InputStream body = connection.getInputStream()) {
        return sum(new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException notThere) {
      return OptionalLong.empty();
    }
  }

  static OptionalLong sum(String metrics) {
    return metrics
        .lines()
        .map(LAG::matcher)
        .filter(Matcher::matches)
        .mapToLong(line -> Math.round(Double.parseDouble(line.group(1))))
        .reduce(Math::addExact);
  }
}
