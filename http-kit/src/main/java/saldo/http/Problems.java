package saldo.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns what the framework refuses, and our defects, into problem documents too. A service maps
 * exceptions of its own beside it. That a refused token gets here needs {@code
 * quarkus.http.auth.proactive: false}.
 */
public final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  /** No token where one is needed. */
  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException e) {
    return unauthorized();
  }

  /** A token that is not good. */
  @ServerExceptionMapper
  public Response unauthorized(AuthenticationFailedException e) {
    return unauthorized();
  }

  /** A good token of somebody else. */
  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e) {
    return Problem.of(
            Status.FORBIDDEN,
            Caller.ROLE_MISSING,
            "Your role does not allow this request: ask somebody whose does.")
        .response();
  }

  /** Our own problems as they are; no such address, wrong method or media type in our form. */
  @ServerExceptionMapper
  public Response refused(WebApplicationException e) {
    Response response = e.getResponse();
    if (response.getEntity() instanceof Problem) {
      return response;
    }
    Status status = Status.fromStatusCode(response.getStatus());
    if (status == null || status.getFamily() == Status.Family.SUCCESSFUL) {
      return response;
    }
    Response.ResponseBuilder answer = Problem.of(status, reason(status), sentence(status)).answer();
    Object allowed = response.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allowed == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allowed).build();
  }

  /** Our own fault: what it was is in the log only. */
  @ServerExceptionMapper
  public Response defect(RuntimeException e) {
    LOG.error("a request failed unexpectedly", e);
    return Problem.of(
            Status.INTERNAL_SERVER_ERROR,
            "INTERNAL",
            "This is a defect of the service: sending the request again is safe, then report it.")
        .response();
  }

  private static Response unauthorized() {
    return Problem.of(
            Status.UNAUTHORIZED,
            "TOKEN_INVALID",
            "There is no valid token: send one as Authorization: Bearer TOKEN.")
        .answer()
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  private static String reason(Status status) {
    return switch (status) {
      case BAD_REQUEST -> "MALFORMED";
      case REQUEST_ENTITY_TOO_LARGE -> BodyLimit.REASON;
      case Status other -> other.name();
    };
  }

  private static String sentence(Status status) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing at this address: /q/openapi lists those there are.";
      case METHOD_NOT_ALLOWED -> "This address knows other methods: see /q/openapi.";
      case NOT_ACCEPTABLE -> "Answers are JSON: accept application/json.";
      case UNSUPPORTED_MEDIA_TYPE ->
          "This address takes another type of content: see /q/openapi, most take JSON.";
      case REQUEST_ENTITY_TOO_LARGE -> BodyLimit.SENTENCE;
      case Status other -> other.getReasonPhrase() + ": see /q/openapi for what is expected.";
    };
  }
}
