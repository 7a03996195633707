package saldo.machine.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.SaldoJson;

/** Asks a service until it gives a definite answer: what a careful client does. */
final class Http {
  /** A broker that was killed is back sooner, even on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration REQUEST = Duration.ofSeconds(15);
  private static final int ACCEPTED_NOT_DONE = 202;
  private static final int SERVER_ERRORS = 500;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** What a service said. */
  record Reply(int status, JsonNode body) {}

  Reply get(URI uri, String token) {
    return untilDefinite(request(uri, token).GET().build(), ACCEPTED_NOT_DONE);
  }

  Reply post(URI uri, String token, String key, String body) {
    return untilDefinite(posted(uri, token, key, body), ACCEPTED_NOT_DONE);
  }

  /** The same, where somebody has to do something before there is another answer than 202. */
  Reply postOnce(URI uri, String token, String key, String body) {
    return untilDefinite(posted(uri, token, key, body), 0);
  }

  private static HttpRequest posted(URI uri, String token, String key, String body) {
    return request(uri, token)
        .header("Idempotency-Key", key)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest.Builder request(URI uri, String token) {
    return HttpRequest.newBuilder(uri).timeout(REQUEST).header("Authorization", "Bearer " + token);
  }

  private Reply untilDefinite(HttpRequest request, int notDone) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "nothing";
    while (System.nanoTime() < deadline) {
      try {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != notDone && response.statusCode() < SERVER_ERRORS) {
          return new Reply(response.statusCode(), read(response.body()));
        }
        last = response.statusCode() + " " + response.body();
      } catch (IOException e) {
        last = e.toString();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new MachineException(Code.DEMO_FAILED, "The demo was interrupted.");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new MachineException(
        Code.DEMO_FAILED,
        request.uri() + " gave no answer in " + PATIENCE.toSeconds() + " s; the last was " + last);
  }

  private static JsonNode read(String body) throws JsonProcessingException {
    return SaldoJson.mapper().readTree(body.isEmpty() ? "{}" : body);
  }
}
