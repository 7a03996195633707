package saldo.ledger.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import saldo.schemas.SaldoJson;

/**
 * Refuses bodies that are too long with a problem document; the server's own limit, which is
 * higher, would do so in silence.
 */
@Singleton
public class BodyLimit {
  static final String REASON = "BODY_TOO_LARGE";
  static final String SENTENCE =
      "The body is larger than 1 MiB: send less at a time, a bulk of 1000 entries fits.";

  /** A thousand commands fit, and it is what one Kafka record carries. */
  private static final int MOST_BYTES = 1 << 20;

  /** Before the server's own check. */
  private static final int FIRST = 1_000;

  private final String document;

  BodyLimit() throws JsonProcessingException {
    this.document =
        SaldoJson.mapper()
            .writeValueAsString(Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, REASON, SENTENCE));
  }

  /** A body whose length nobody has told beforehand. */
  static String read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, REASON, SENTENCE).exception();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw AsOfParameters.malformed("The body broke off: send the request again.");
    }
  }

  void register(@Observes Filters filters) {
    Handler<RoutingContext> check = this::check;
    filters.register(check, FIRST);
  }

  private void check(RoutingContext request) {
    if (declared(request) <= MOST_BYTES) {
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

  private static long declared(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0; // the server refuses it itself
    }
  }
}
