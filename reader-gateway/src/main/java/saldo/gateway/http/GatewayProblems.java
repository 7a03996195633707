package saldo.gateway.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.file.FileImport;
import saldo.gateway.spool.SpoolFailedException;
import saldo.gateway.spool.SpoolFullException;
import saldo.http.Problem;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.client.TooManyWaitersException;

/** What only the gateway refuses, and when to come again; the rest is common to all services. */
final class GatewayProblems {
  /** A spool drains, and Kafka comes back, in seconds rather than at once. */
  private static final int RETRY_SECONDS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(GatewayProblems.class);

  @ServerExceptionMapper
  Response refused(RefusedException e) {
    Status status =
        switch (e.refusal().reason()) {
          case "DEVICE_SEQUENCE_CONFLICT", "RUN_IN_PROGRESS" -> Status.CONFLICT;
          case FileImport.BUSY -> Status.SERVICE_UNAVAILABLE;
          default -> Status.BAD_REQUEST;
        };
    return Problem.of(status, e.refusal().reason(), e.refusal().sentence()).response();
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

  private static Response unavailable(String reason, String sentence) {
    return Problem.of(Status.SERVICE_UNAVAILABLE, reason, sentence)
        .answer()
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  private static String words(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
