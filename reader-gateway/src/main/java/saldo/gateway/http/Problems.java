package saldo.gateway.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.file.FileImport;
import saldo.gateway.spool.SpoolFailedException;
import saldo.gateway.spool.SpoolFullException;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.client.TooManyWaitersException;

/** Turns everything that goes wrong into a problem document; nothing of it is written to logs. */
final class Problems {
  private static final int RETRY_SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ServerExceptionMapper
  Response refused(RefusedException e) {
    Status status =
        switch (e.refusal().reason()) {
          case "DEVICE_SEQUENCE_CONFLICT" -> Status.CONFLICT;
          case FileImport.BUSY -> Status.SERVICE_UNAVAILABLE;
          default -> Status.BAD_REQUEST;
        };
    return Problem.answer(status, e.refusal()).build();
  }

  @ServerExceptionMapper
  Response tooLarge(BodyTooLargeException e) {
    return Problem.answer(Status.REQUEST_ENTITY_TOO_LARGE, new Refusal("BODY_TOO_LARGE", words(e)))
        .build();
  }

  @ServerExceptionMapper
  Response full(SpoolFullException e) {
    return unavailable("SPOOL_FULL", words(e));
  }

  @ServerExceptionMapper
  Response failed(SpoolFailedException e) {
    LOG.error("the spool fails", e);
    return unavailable(
        "SPOOL_FAILED", "the gateway cannot store now: nothing was stored, send it again later");
  }

  @ServerExceptionMapper
  Response away(KafkaUnavailableException e) {
    LOG.warn("the ledger cannot be asked: {}", e.getMessage());
    return unavailable(
        "KAFKA_UNAVAILABLE",
        "the ledger cannot be asked now: ask again with the same Idempotency-Key");
  }

  @ServerExceptionMapper
  Response crowded(TooManyWaitersException e) {
    return unavailable("TOO_MANY_REQUESTS_WAIT", words(e));
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenProblem e) {
    return Problem.answer(Status.FORBIDDEN, new Refusal(e.reason(), words(e))).build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e) {
    return Problem.answer(
            Status.FORBIDDEN, new Refusal("ROLE_MISSING", "the token's role may not do this"))
        .build();
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException e) {
    return unauthorized();
  }

  @ServerExceptionMapper
  Response unauthorized(AuthenticationFailedException e) {
    return unauthorized();
  }

  private static Response unauthorized() {
    return Problem.answer(
            Status.UNAUTHORIZED,
            new Refusal("TOKEN_INVALID", "send a valid bearer token in the header Authorization"))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  /** No such address, wrong method or media type: as the framework says, in our form. */
  @ServerExceptionMapper
  Response other(WebApplicationException e) {
    Status status = Status.fromStatusCode(e.getResponse().getStatus());
    return status == null
        ? e.getResponse()
        : Problem.answer(
                status, new Refusal(status.name(), status.getReasonPhrase() + ": see /q/openapi"))
            .build();
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException e) {
    LOG.error("a request failed unexpectedly", e);
    return Problem.answer(
            Status.INTERNAL_SERVER_ERROR,
            new Refusal("INTERNAL", "this is a defect of the gateway: a repeat is safe"))
        .build();
  }

  static Response unavailable(String reason, String sentence) {
    return Problem.answer(Status.SERVICE_UNAVAILABLE, new Refusal(reason, sentence))
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  private static String words(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
