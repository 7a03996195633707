package saldo.cards.http.registry;

import jakarta.ws.rs.core.Response;
import saldo.http.Problem;
import saldo.schemas.registry.RegistryOutcome;

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
    return Problem.refusal(rejected.reason(), rejected.sentence(), rejected.details());
  }
}
