package saldo.cards.http;

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
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardOutcome;

/** Takes commands about cards and waits for what becomes of them. */
@Path("/ledgers/{ledger}/cards")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
public class CardCommandsResource {
  /** The address below a ledger's where late outcomes are found. */
  static final String OUTCOMES = "cards/outcomes";

  private final CommandPost<CardCommand, CardOutcome> post;
  private final Scopes scopes;
  private final Caller caller;

  CardCommandsResource(CardRuntime runtime, Scopes scopes, Caller caller) {
    this.scopes = scopes;
    this.caller = caller;
    this.post =
        new CommandPost<>(
            CardCommand.class,
            (command, patience) -> runtime.cardClient().ask(command, patience),
            CardOutcomeAnswer::of,
            OUTCOMES);
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
    Roles.FLEET_MANAGER,
    Roles.SUPPORT
  })
  @Operation(
      summary = "Decide a command about cards, exactly once per Idempotency-Key",
      description = CommandPost.ONCE)
  @APIResponse(
      responseCode = "200",
      description = "Accepted; lastSeq is what reads take as minSeq",
      content =
          @Content(
              schema = @Schema(implementation = CardOutcome.Accepted.class),
              examples = @ExampleObject(name = "accepted", value = Examples.ACCEPTED)))
  @APIResponse(
      responseCode = "422",
      content =
          @Content(
              mediaType = Problem.JSON,
              examples = @ExampleObject(name = "wrong status", value = Examples.REFUSAL)))
  public Response decide(
      @PathParam("ledger") String path,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = CardCommandSchema.class),
                      examples = {
                        @ExampleObject(name = "add", value = Examples.ADD),
                        @ExampleObject(name = "issue", value = Examples.ISSUE),
                        @ExampleObject(name = "bind a chip", value = Examples.BIND),
                        @ExampleObject(name = "report lost", value = Examples.LOST)
                      }))
          InputStream body) {
    Envelope<CardCommand> envelope = post.read(caller.ledgerOrPart(path), caller, key, body);
    CardCommand command = envelope.command();
    if (!CardRoles.allow(command, scopes.of(envelope.ledger(), caller))) {
      throw Caller.roleMissing(CardRoles.of(command));
    }
    return post.decide(envelope);
  }
}
