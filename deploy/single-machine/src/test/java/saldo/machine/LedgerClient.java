package saldo.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import saldo.schemas.SaldoJson;

/** A client that does as every client should: it repeats a command until it knows its outcome. */
final class LedgerClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int DECIDED = 200;
  private static final int REFUSED = 422;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI ledger;
  private final String token;

  LedgerClient(URI service, String ledger, String token) {
    this.ledger = service.resolve("/ledgers/" + ledger + "/");
    this.token = token;
  }

  /** Returns 200 or 422, or throws if there is neither for minutes. */
  int decide(String key, String command) {
    long until = System.nanoTime() + LONGEST_OUTAGE.toNanos();
    String last = "";
    while (System.nanoTime() < until) {
      try {
        HttpResponse<String> answer = post(key, command);
        last = answer.statusCode() + " " + answer.body();
        if (answer.statusCode() == DECIDED || answer.statusCode() == REFUSED) {
          return answer.statusCode();
        }
      } catch (IOException away) {
        last = away.toString();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("no outcome of " + key + ", the last answer was " + last);
  }

  /** What a GET below the ledger answers. */
  JsonNode get(String path) {
    HttpRequest request = request(path).GET().build();
    try {
      return SaldoJson.mapper().readTree(send(request).body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<String> post(String key, String command) throws IOException {
    return send(
        request("commands")
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(command))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(ledger.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
