package saldo.gateway.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks controllers over HTTP: each request is a POST of a message with one packet, and is repeated
 * if nothing comes. Whatever is asked here does no harm when it arrives twice.
 */
public final class PtsClient implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  /** A day of a large station is about 2 MB. */
  private static final long MOST_BYTES = 16L << 20;

  private final HttpClient http;
  private final Duration patience;

  /**
   * @param patience for one answer, all of it
   */
  public PtsClient(Duration patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * A controller.
   *
   * @param link such as {@code http://192.168.1.117/jsonPTS}
   * @param login what it wants to be told; nothing if absent
   * @param traffic is shown what goes to it and comes from it
   */
  public record Controller(URI link, @Nullable Login login, PtsTraffic traffic) {}

  /** Asks, again if need be. */
  public PtsAnswer ask(Controller where, String type, JsonNode data) throws InterruptedException {
    PtsAnswer answer = new PtsAnswer.NotAnswered("nothing was asked");
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      answer = once(where, Packet.of(attempt, type, data));
      if (!(answer instanceof PtsAnswer.NotAnswered)) {
        return answer;
      }
    }
    return answer;
  }

  private PtsAnswer once(Controller where, Packet packet) throws InterruptedException {
    byte[] message = PtsJson.write(null, List.of(packet));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(where.link())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(message));
    if (where.login() != null) {
      request.header("Authorization", where.login().header());
    }
    where.traffic().sent(message);
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return read(where, packet, coming.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new PtsAnswer.NotAnswered(
          "it does not answer within %d s".formatted(patience.toSeconds()));
    } catch (ExecutionException e) {
      return new PtsAnswer.NotAnswered("it cannot be talked to: " + why(e));
    } finally {
      coming.cancel(true);
    }
  }

  private static String why(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause instanceof IOException && cause.getMessage() != null
        ? cause.getMessage()
        : String.valueOf(cause);
  }

  private static PtsAnswer read(Controller where, Packet asked, HttpResponse<byte[]> response) {
    where.traffic().received(response.body());
    if (response.statusCode() == UNAUTHORIZED) {
      return new PtsAnswer.NotAnswered("it does not accept the user and password we have for it");
    }
    if (response.statusCode() != OK) {
      return new PtsAnswer.NotAnswered("it answers with HTTP status " + response.statusCode());
    }
    return switch (PtsJson.read(response.body())) {
      case Received.Unreadable unreadable ->
          new PtsAnswer.NotAnswered("its answer is not understood: " + unreadable.why());
      case Received.Message message ->
          message.packets().stream()
              .filter(packet -> packet.id() == asked.id())
              .findFirst()
              .map(packet -> answer(message, packet))
              .orElseGet(() -> new PtsAnswer.NotAnswered("it answers something else"));
    };
  }

  private static PtsAnswer answer(Received.Message message, Packet packet) {
    return packet.error() == null
        ? new PtsAnswer.Answered(message.ptsId(), packet)
        : new PtsAnswer.Refused(message.ptsId(), packet.error());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
