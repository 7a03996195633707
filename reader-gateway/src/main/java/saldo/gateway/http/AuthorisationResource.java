package saldo.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceIdentity;
import saldo.gateway.online.Authoriser;
import saldo.http.BodyLimit;
import saldo.http.Caller;
import saldo.http.CommandPost;
import saldo.http.Permissions;
import saldo.http.Roles;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/** Where a device asks the ledger while somebody waits. */
@Path("/devices/{device}/authorisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEVICE, Roles.ADMIN})
@RunOnVirtualThread
public class AuthorisationResource {
  @Inject Authoriser authoriser;
  @Inject DeviceCaller caller;

  /** One request. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Ask for purchase, load, place-hold, capture-hold, release-hold, claim-delivery or"
              + " reverse",
      description = "The same Idempotency-Key gets the same outcome, however often it is asked.")
  @APIResponse(
      responseCode = "200",
      description = "Booked; of a place-hold, held says how much is set aside",
      content = @Content(schema = @Schema(implementation = Outcome.class)))
  @APIResponse(responseCode = "202", description = "No outcome yet: ask again with the same key")
  @APIResponse(responseCode = "400", description = "Something is wrong with it; nothing was asked")
  @APIResponse(responseCode = "409", description = "The key was used for another request")
  @APIResponse(responseCode = "422", description = "Refused by the ledger, with its reason")
  @APIResponse(responseCode = "503", description = "Kafka is away: ask again with the same key")
  public Response ask(
      @PathParam("device") String device,
      @QueryParam("ledger") @Nullable String ledger,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = LedgerCommand.class)))
          InputStream body) {
    Envelope<LedgerCommand> request = request(caller.device(device, ledger), key, body);
    return answer(new Authoriser.Asked(request, authoriser.ask(request)));
  }

  /** A hold that may be for less. */
  @POST
  @Path("/up-to")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set aside what is there or a limit leaves, at most the amount of a place-hold",
      description =
          "The answer says in held how much it is. The same Idempotency-Key gets the same outcome.")
  @APIResponse(
      responseCode = "200",
      description = "Set aside, as much as held says",
      content = @Content(schema = @Schema(implementation = Outcome.class)))
  @APIResponse(responseCode = "202", description = "No outcome yet: ask again with the same key")
  @APIResponse(responseCode = "400", description = "Something is wrong with it; nothing was asked")
  @APIResponse(responseCode = "409", description = "The key was used for another request")
  @APIResponse(responseCode = "422", description = "Nothing can be set aside, with the reason")
  @APIResponse(responseCode = "503", description = "Kafka is away: ask again with the same key")
  public Response askUpTo(
      @PathParam("device") String device,
      @QueryParam("ledger") @Nullable String ledger,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = LedgerCommand.class)))
          InputStream body) {
    Envelope<LedgerCommand> request = request(caller.device(device, ledger), key, body);
    return answer(authoriser.askUpTo(request, key == null ? "" : key));
  }

  private Envelope<LedgerCommand> request(
      DeviceIdentity who, @Nullable String key, InputStream body) {
    Envelope<LedgerCommand> request =
        Authoriser.request(who, key == null ? "" : key, BodyLimit.read(body));
    if (Authoriser.namesATypedCard(request) && !caller.mayType()) {
      throw Caller.roleMissing(Set.of(Permissions.MANUAL_ENTRY, Roles.ADMIN));
    }
    return request;
  }

  private static Response answer(Authoriser.Asked asked) {
    return asked
        .outcome()
        .map(outcome -> OutcomeAnswer.of(outcome, asked.request().command()))
        .orElseGet(() -> OutcomeAnswer.none(asked.request()));
  }
}
