package saldo.cards.http.registry;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import saldo.http.Problem;
import saldo.http.Unprocessable;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.registry.RegistryRejection;

/** Which status an outcome has. */
public final class RegistryOutcomeAnswer {
  private RegistryOutcomeAnswer() {}

  /** Any outcome. */
  public static Response of(RegistryOutcome outcome) {
    return switch (outcome) {
      case RegistryOutcome.Accepted accepted -> Response.ok(accepted).build();
      case RegistryOutcome.Rejected rejected -> problem(rejected).response();
    };
  }

  /** What a refusal looks like: 409 if the key was used for something else, or else 422. */
  public static Problem problem(RegistryOutcome.Rejected rejected) {
    return Problem.of(
        rejected.reason() == RegistryRejection.IDEMPOTENCY_CONFLICT
            ? Status.CONFLICT
            : Unprocessable.ENTITY,
        rejected.reason().name(),
        rejected.sentence(),
        rejected.details());
  }
}
