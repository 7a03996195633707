package saldo.ledger.http;

import jakarta.ws.rs.core.Response;
import saldo.http.Problem;
import saldo.schemas.ledger.Outcome;

/** Which status an outcome has. */
final class OutcomeAnswer {
  private OutcomeAnswer() {}

  static Response of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> Response.ok(accepted).build();
      case Outcome.Bulk bulk -> Response.ok(bulk).build();
      case Outcome.Rejected rejected ->
          Problem.refusal(rejected.reason(), rejected.sentence(), rejected.details()).response();
    };
  }
}
