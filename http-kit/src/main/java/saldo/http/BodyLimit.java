package saldo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.schemas.SaldoJson;

/**
 * Refuses bodies that are too long with a problem document; the server's own limit, which is
 * higher, would do so in silence.
 */
@Singleton
public class BodyLimit {
  private static final int MOST_MEBIBYTES = 1;
  private static final int MEBIBYTE_BITS = 20;

  /** A thousand commands fit, and it is what one Kafka record carries. */
  public static final int MOST_BYTES = MOST_MEBIBYTES << MEBIBYTE_BITS;

  static final String REASON = "BODY_TOO_LARGE";
  static final String SENTENCE = sentence(MOST_MEBIBYTES);

  /** Before the server's own check. */
  private static final int FIRST = 1_000;

  private final boolean everyBody;
  private final String document;

  /**
   * @param everyBody whether no address takes more; a service that takes files says no, and then
   *     bodies are limited as they are read
   */
  BodyLimit(
      @ConfigProperty(name = "saldo.http.limit-every-body", defaultValue = "true")
          boolean everyBody)
      throws JsonProcessingException {
    this.everyBody = everyBody;
    this.document =
        SaldoJson.mapper()
            .writeValueAsString(Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, REASON, SENTENCE));
  }

  /**
   * A body whose length nobody has told beforehand.
   *
   * @throws jakarta.ws.rs.WebApplicationException 413 BODY_TOO_LARGE, or 400 if it breaks off
   */
  public static byte[] read(InputStream body) {
    return read(body, MOST_MEBIBYTES);
  }

  /**
   * The same for an address that takes more, such as files, in a service that allows it.
   *
   * @param mostMebibytes how long it may be, in units of 1,048,576 bytes
   */
  public static byte[] read(InputStream body, int mostMebibytes) {
    int most = mostMebibytes << MEBIBYTE_BITS;
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, REASON, sentence(mostMebibytes))
            .exception();
      }
      return bytes;
    } catch (IOException e) {
      throw Problem.malformed("The body broke off: send the request again.");
    }
  }

  private static String sentence(int mostMebibytes) {
    return "The body is larger than " + mostMebibytes + " MiB: send less at a time.";
  }

  void register(@Observes Filters filters) {
    if (everyBody) {
      Handler<RoutingContext> check = this::check;
      filters.register(check, FIRST);
    }
  }

  private void check(RoutingContext request) {
    if (declared(request.request()) <= MOST_BYTES) {
      request.next();
      return;
    }
    HttpServerResponse response = request.response();
    if (request.request().version() != HttpVersion.HTTP_2) {
      // the rest of the body is not read, so the connection is of no further use
      response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    response
        .setStatusCode(Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode())
        .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.JSON)
        .end(document);
  }

  /** In bytes; 0 if it is not said beforehand. */
  static long declared(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0; // the server refuses it itself
    }
  }
}
