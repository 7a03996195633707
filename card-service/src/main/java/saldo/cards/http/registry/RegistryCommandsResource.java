package saldo.cards.http.registry;

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
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryOutcome;

/** Takes commands to the registry and waits for what becomes of them. */
@Path("/ledgers/{ledger}/registry")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
public class RegistryCommandsResource {
  private final RegistryPost post;
  private final RegistryQueries queries;
  private final Caller caller;

  RegistryCommandsResource(RegistryPost post, RegistryQueries queries, Caller caller) {
    this.post = post;
    this.queries = queries;
    this.caller = caller;
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
  @RolesAllowed({Roles.ADMIN, Roles.CARD_OFFICER, Roles.FLEET_MANAGER, Roles.FINANCE})
  @Operation(
      summary = "Register, change or withdraw something, exactly once per Idempotency-Key",
      description = CommandPost.ONCE)
  @APIResponse(
      responseCode = "200",
      description = "Recorded; lastSeq is what reads take as minSeq",
      content = @Content(schema = @Schema(implementation = RegistryOutcome.Accepted.class)))
  @APIResponse(
      responseCode = "413",
      description = "BODY_TOO_LARGE: more than 1 MiB; send fewer entries at a time, or a table")
  @APIResponse(
      responseCode = "422",
      content =
          @Content(
              mediaType = Problem.JSON,
              examples = @ExampleObject(name = "unknown company", value = Examples.REFUSAL)))
  public Response decide(
      @PathParam("ledger") String path,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = RegistryCommandSchema.class),
                      examples = {
                        @ExampleObject(name = "define", value = Examples.DEFINE),
                        @ExampleObject(name = "withdraw", value = Examples.WITHDRAW),
                        @ExampleObject(name = "merge bearers", value = Examples.MERGE)
                      }))
          InputStream body) {
    Envelope<RegistryCommand> envelope =
        post.commands().read(caller.ledgerOrPart(path), caller, key, body);
    queries.rights(envelope.ledger(), caller).require(envelope.command());
    return post.commands().decide(envelope);
  }
}
