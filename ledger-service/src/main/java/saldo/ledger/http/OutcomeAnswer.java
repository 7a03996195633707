package saldo.ledger.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import saldo.http.Problem;
import saldo.http.Unprocessable;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/** Which status an outcome has. */
final class OutcomeAnswer {
  private OutcomeAnswer() {}

  static Response of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> Response.ok(accepted).build();
      case Outcome.Bulk bulk -> Response.ok(bulk).build();
      case Outcome.Rejected rejected ->
          Problem.of(
                  rejected.reason() == RejectionReason.IDEMPOTENCY_CONFLICT
                      ? Status.CONFLICT
                      : Unprocessable.ENTITY,
                  rejected.reason().name(),
                  rejected.sentence(),
                  rejected.details())
              .response();
    };
  }
}
