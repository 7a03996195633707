package saldo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import saldo.schemas.SaldoJson;

/** What is sent to an address, as JSON: what is not known, there twice or too long is refused. */
public final class Body {
  private Body() {}

  /**
   * Reads the body of a request.
   *
   * @param type what it has to be
   * @throws jakarta.ws.rs.WebApplicationException 400 if it is not that, 413 if it is too long
   */
  public static <T> T read(InputStream body, Class<T> type) {
    String text = new String(BodyLimit.read(body), StandardCharsets.UTF_8);
    try {
      T value = SaldoJson.strict().readValue(text, type);
      if (value == null) {
        throw Problem.malformed("The body is null: send an object as JSON.");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw Problem.malformed(SaldoJson.explain(e));
    }
  }
}
