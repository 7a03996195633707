package saldo.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with something that nobody on the way may keep. */
public final class Secrets {
  private Secrets() {}

  /** With the word that it is not to be kept. */
  public static Response shownOnce(Response.ResponseBuilder answer) {
    return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
