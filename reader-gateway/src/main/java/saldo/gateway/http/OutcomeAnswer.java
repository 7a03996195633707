package saldo.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import saldo.http.Problem;
import saldo.http.Unprocessable;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/** An outcome of the ledger as HTTP says it. */
final class OutcomeAnswer {
  private OutcomeAnswer() {}

  /**
   * @param asked what led to it
   */
  static Response of(Outcome outcome, LedgerCommand asked) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> Response.ok(accepted(accepted, asked)).build();
      case Outcome.Bulk bulk -> Response.ok(bulk).build();
      case Outcome.Rejected rejected -> rejected(rejected);
    };
  }

  /** With what was set aside, as that may be less than the device has asked for. */
  private static JsonNode accepted(Outcome.Accepted accepted, LedgerCommand asked) {
    ObjectNode body = SaldoJson.mapper().valueToTree(accepted);
    if (asked instanceof PlaceHold hold) {
      body.set("held", SaldoJson.mapper().valueToTree(hold.amount()));
    }
    return body;
  }

  private static Response rejected(Outcome.Rejected rejected) {
    boolean conflict = rejected.reason() == RejectionReason.IDEMPOTENCY_CONFLICT;
    return Problem.of(
            conflict ? Status.CONFLICT : Unprocessable.ENTITY,
            rejected.reason().name(),
            rejected.sentence(),
            rejected.details())
        .response();
  }

  /**
   * The answer while there is no outcome yet.
   *
   * @param commandId under which the ledger will have it
   * @param outcome where the ledger service will tell it
   * @param detail what to do
   */
  record Pending(String commandId, String outcome, String detail) {}

  static Response none(Envelope<?> request) {
    String id = request.id().value();
    return Response.status(Status.ACCEPTED)
        .header(HttpHeaders.RETRY_AFTER, 1)
        .entity(
            new Pending(
                id,
                "/ledgers/" + request.ledger() + "/outcomes/" + id,
                "there is no outcome yet: ask again with the same Idempotency-Key, or ask the"
                    + " ledger service for the outcome"))
        .build();
  }
}
