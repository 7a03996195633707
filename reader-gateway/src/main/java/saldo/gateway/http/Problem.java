package saldo.gateway.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.Refusal;

/**
 * Why a request was not answered as asked: an RFC 9457 problem document.
 *
 * @param type a link to what the reason means
 * @param title the HTTP status in words
 * @param status the HTTP status
 * @param detail what was wrong and what to do
 * @param reason stable code
 * @param details numbers and names that explain it
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String reason,
    @Nullable Map<String, String> details) {
  static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  static Response.ResponseBuilder answer(Response.Status status, Refusal refusal) {
    return answer(status.getStatusCode(), status.getReasonPhrase(), refusal, null);
  }

  static Response.ResponseBuilder answer(
      int status, String title, Refusal refusal, @Nullable Map<String, String> details) {
    Problem problem =
        new Problem(
            "urn:saldo:reason:" + refusal.reason(),
            title,
            status,
            refusal.sentence(),
            refusal.reason(),
            details);
    return Response.status(status).type(MEDIA_TYPE).entity(problem);
  }
}
