package saldo.ledger.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.http.Caller;
import saldo.http.CommandPost;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/** Takes commands and waits for what becomes of them. */
@Path("/ledgers/{ledger}")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
public class CommandsResource {
  private final CommandPost<LedgerCommand, Outcome> post;
  private final Caller caller;

  CommandsResource(LedgerRuntime runtime, Caller caller) {
    this.caller = caller;
    this.post =
        new CommandPost<>(
            LedgerCommand.class,
            (command, patience) -> runtime.client().ask(command, patience),
            OutcomeAnswer::of,
            "outcomes");
  }

  /**
   * Decides a command.
   *
   * @param key the idempotency key: the same key with the same body gives the same answer for 35
   *     days
   * @return 200 with the outcome, 422 if it was refused, 409 if the key was used for something
   *     else, 202 with a link if there is no outcome within two seconds
   */
  @POST
  @Path("/commands")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @RolesAllowed({
    Roles.ADMIN,
    Roles.CASHIER,
    Roles.CARD_OFFICER,
    Roles.APPROVER,
    Roles.FLEET_MANAGER,
    Roles.STATION_OPERATOR,
    Roles.FINANCE,
    Roles.SUPPORT,
    Roles.DEVICE
  })
  @Operation(
      summary = "Decide a command, exactly once per Idempotency-Key",
      description = CommandPost.ONCE)
  @APIResponse(
      responseCode = "200",
      description = "Decided: accepted, or a bulk whose entries say what became of each",
      content = @Content(schema = @Schema(implementation = Outcome.class)))
  @APIResponse(
      responseCode = "422",
      content =
          @Content(
              mediaType = Problem.JSON,
              examples = @ExampleObject(name = "too little money", value = Examples.REFUSAL)))
  public Response decide(
      @PathParam("ledger") String path,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = CommandSchema.class),
                      examples = {
                        @ExampleObject(name = "open", value = Examples.OPEN),
                        @ExampleObject(name = "load", value = Examples.LOAD),
                        @ExampleObject(name = "purchase", value = Examples.PURCHASE),
                        @ExampleObject(
                            name = "purchase by card",
                            value = Examples.PURCHASE_BY_CARD),
                        @ExampleObject(name = "lost card", value = Examples.LOST_CARD),
                        @ExampleObject(name = "for two people", value = Examples.PROPOSAL),
                        @ExampleObject(name = "purchase by code", value = Examples.REDEMPTION)
                      }))
          InputStream body) {
    Envelope<LedgerCommand> envelope = post.read(caller, path, key, body);
    LedgerCommand command = envelope.command();
    if (!CommandRoles.allow(command, caller::hasRole)) {
      throw Caller.roleMissing(CommandRoles.of(command));
    }
    ManualEntry.check(command, caller);
    return post.decide(envelope);
  }
}
