package saldo.cards.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with something that nobody on the way may keep. */
final class Secrets {
  private Secrets() {}

  static Response shownOnce(Response.ResponseBuilder answer) {
    return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
