package saldo.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 has it, with our stable code.
 *
 * @param type a link to what the reason means
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail one sentence: what was wrong and what to do
 * @param reason stable code
 * @param details the numbers and names that explain it
 */
@Schema // described even where no resource names it
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String reason,
    Map<String, String> details) {
  /** The media type of problem documents. */
  public static final String JSON = "application/problem+json";

  private static final String CONFLICT = "IDEMPOTENCY_CONFLICT";

  /** Something that needs no numbers and names to be understood. */
  public static Problem of(Response.StatusType status, String reason, String detail) {
    return of(status, reason, detail, Map.of());
  }

  /** Something that is explained by numbers and names. */
  public static Problem of(
      Response.StatusType status, String reason, String detail, Map<String, String> details) {
    return new Problem(
        "urn:saldo:reason:" + reason,
        status.getReasonPhrase(),
        status.getStatusCode(),
        detail,
        reason,
        details);
  }

  /** A request that cannot be understood: 400 MALFORMED, to be thrown. */
  public static WebApplicationException malformed(String sentence) {
    return of(Response.Status.BAD_REQUEST, "MALFORMED", sentence).exception();
  }

  /** Something that will be there soon: 503 NOT_YET. */
  public static Problem notYet(String sentence) {
    return of(Response.Status.SERVICE_UNAVAILABLE, "NOT_YET", sentence);
  }

  /** A command that was refused: 409 if its key was used for something else, or else 422. */
  public static Problem refusal(Enum<?> reason, String sentence, Map<String, String> details) {
    boolean conflict = reason.name().equals(CONFLICT);
    Response.StatusType status = conflict ? Response.Status.CONFLICT : Unprocessable.ENTITY;
    return of(status, reason.name(), sentence, details);
  }

  /** As an answer to which headers can be added. */
  public Response.ResponseBuilder answer() {
    return Response.status(status).type(MediaType.valueOf(JSON)).entity(this);
  }

  /** As an answer. */
  public Response response() {
    return answer().build();
  }

  /** To be thrown where no answer can be returned. */
  public WebApplicationException exception() {
    return new WebApplicationException(response());
  }
}
