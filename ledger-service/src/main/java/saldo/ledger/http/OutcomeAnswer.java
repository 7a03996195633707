package saldo.ledger.http;

import jakarta.ws.rs.core.Response;
import saldo.http.Problem;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.wire.LedgerWire;

/** Which status an outcome has. */
final class OutcomeAnswer {
  private OutcomeAnswer() {}

  static Response of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _, Outcome.Bulk _ -> Response.ok(LedgerWire.write(outcome)).build();
      case Outcome.Rejected rejected ->
          Problem.refusal(rejected.reason(), rejected.sentence(), rejected.details()).response();
    };
  }
}
