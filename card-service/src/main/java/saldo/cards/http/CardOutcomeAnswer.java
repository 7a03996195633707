package saldo.cards.http;

import jakarta.ws.rs.core.Response;
import saldo.http.Problem;
import saldo.schemas.card.CardOutcome;

/** Which status an outcome has. */
final class CardOutcomeAnswer {
  private CardOutcomeAnswer() {}

  static Response of(CardOutcome outcome) {
    return switch (outcome) {
      case CardOutcome.Accepted accepted -> Response.ok(accepted).build();
      case CardOutcome.Rejected rejected -> problem(rejected).response();
    };
  }

  static Problem problem(CardOutcome.Rejected rejected) {
    return Problem.refusal(rejected.reason(), rejected.sentence(), rejected.details());
  }
}
