package saldo.cards.http.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import saldo.cards.http.CardRuntime;
import saldo.cards.shell.CardTopology;
import saldo.http.Caller;
import saldo.http.LateOutcomes;
import saldo.http.Problem;
import saldo.http.Roles;

/** What became of a command, for those who did not wait. */
@Path("/ledgers/{ledger}/registry")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RunOnVirtualThread
@RolesAllowed({
  Roles.ADMIN,
  Roles.CASHIER,
  Roles.CARD_OFFICER,
  Roles.APPROVER,
  Roles.FLEET_MANAGER,
  Roles.STATION_OPERATOR,
  Roles.FINANCE,
  Roles.AUDITOR,
  Roles.SUPPORT
})
public class RegistryOutcomesResource {
  /** The address below a ledger's where late outcomes are found. */
  public static final String OUTCOMES = "registry/outcomes";

  private final LateOutcomes outcomes;
  private final Caller caller;

  RegistryOutcomesResource(CardRuntime runtime, Caller caller) {
    this.outcomes = new LateOutcomes(() -> runtime.outcomes(CardTopology.REGISTRY), OUTCOMES);
    this.caller = caller;
  }

  /**
   * The outcome as it was given, 35 days long.
   *
   * @return 200 with the outcome, also with that of a refused command; 404 if there is none (yet)
   */
  @GET
  @Path("/outcomes/{command}")
  @Operation(summary = "What became of a command to the registry, for 35 days")
  @APIResponse(
      responseCode = "200",
      description = "The outcome as it was given, also that of a refused command",
      content = @Content(schema = @Schema(implementation = RegistryOutcomeSchema.class)))
  public Response outcome(@PathParam("ledger") String path, @PathParam("command") String command) {
    return outcomes.find(caller.ledger(path), command);
  }
}
