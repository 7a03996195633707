package saldo.cards.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import saldo.http.Problem;
import saldo.http.Unprocessable;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;

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
    return Problem.of(
        rejected.reason() == CardRejection.IDEMPOTENCY_CONFLICT
            ? Status.CONFLICT
            : Unprocessable.ENTITY,
        rejected.reason().name(),
        rejected.sentence(),
        rejected.details());
  }
}
