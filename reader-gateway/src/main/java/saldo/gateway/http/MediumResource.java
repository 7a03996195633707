package saldo.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.desk.Result;
import saldo.gateway.medium.desk.Shown;
import saldo.gateway.medium.serving.ServedReader;
import saldo.gateway.online.Authoriser;
import saldo.http.BodyLimit;
import saldo.http.CommandPost;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.http.Unprocessable;

/** What a till does with the card on its reader. */
@Path("/devices/{device}/medium")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RolesAllowed({Roles.DEVICE, Roles.ADMIN})
@RunOnVirtualThread
public class MediumResource {
  @Inject ReaderOfDevice readers;

  /** What lies there. */
  @GET
  @Operation(summary = "What lies on the till's reader now, and what to do")
  @APIResponse(responseCode = "200", description = "What is shown there")
  @APIResponse(responseCode = "404", description = "No reader is connected for this till")
  public Shown shown(
      @PathParam("device") String device, @QueryParam("ledger") @Nullable String ledger) {
    return readers.of(device, ledger).shown();
  }

  /** A purchase, load or unload. */
  @POST
  @Path("/operations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Purchase with the card that lies there, load or unload it",
      description =
          "The same Idempotency-Key with the same request gets the same answer, for 30 days; also"
              + " when the card is gone.")
  @APIResponse(
      responseCode = "200",
      description =
          "done: it is on the card, and was read back. elsewhere: it was settled at another reader",
      content = @Content(schema = @Schema(implementation = Result.class)))
  @APIResponse(
      responseCode = "202",
      description = "in-doubt: the card was gone too early and has to come back",
      content = @Content(schema = @Schema(implementation = Result.class)))
  @APIResponse(responseCode = "400", description = "Something is wrong with it; nothing was done")
  @APIResponse(responseCode = "404", description = "No reader is connected for this till")
  @APIResponse(responseCode = "409", description = "The key was used for another operation")
  @APIResponse(responseCode = "422", description = "Declined, with the reason; nothing was written")
  @APIResponse(responseCode = "503", description = "The spool is full; nothing was written")
  public Response carryOut(
      @PathParam("device") String device,
      @QueryParam("ledger") @Nullable String ledger,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = MediumWish.class)))
          InputStream body) {
    ServedReader reader = readers.of(device, ledger);
    String name = Authoriser.requireKey(key);
    return answer(reader.carryOut(MediumWish.operation(name, BodyLimit.read(body))));
  }

  /** What became of one. */
  @GET
  @Path("/operations/{key}")
  @Operation(summary = "What became of an operation, by its Idempotency-Key")
  @APIResponse(
      responseCode = "200",
      description = "done, declined, or settled elsewhere",
      content = @Content(schema = @Schema(implementation = Result.class)))
  @APIResponse(responseCode = "202", description = "in-doubt: the card has to come back")
  @APIResponse(responseCode = "404", description = "It was never begun, or no reader is connected")
  public Response result(
      @PathParam("device") String device,
      @QueryParam("ledger") @Nullable String ledger,
      @PathParam("key") String key) {
    return readers
        .of(device, ledger)
        .result(key)
        .map(result -> Response.status(status(result)).entity(result).build())
        .orElseThrow(() ->
            Problem.of(
                    Status.NOT_FOUND,
                    "OPERATION_UNKNOWN",
                    "no operation with this key was begun here: nothing was written for it")
                .exception());
  }

  /** The same as putting the card there once more. */
  @POST
  @Path("/look")
  @Operation(
      summary = "Look at the card that lies there again, as if it was put there now",
      description =
          "It gets what waits for it by now, such as the balance of a lost card that was just"
              + " transferred to it.")
  @APIResponse(
      responseCode = "200",
      description = "What is shown there",
      content = @Content(schema = @Schema(implementation = Shown.class)))
  @APIResponse(responseCode = "404", description = "No reader is connected for this till")
  public Shown look(
      @PathParam("device") String device, @QueryParam("ledger") @Nullable String ledger) {
    return readers.of(device, ledger).look();
  }

  /** A purse on a blank card. */
  @POST
  @Path("/format")
  @Operation(
      summary = "Make a purse on the blank card that lies there",
      description = "At a reader that loads. Doing it again does no harm.")
  @APIResponse(
      responseCode = "200",
      description = "There is an empty purse",
      content = @Content(schema = @Schema(implementation = Result.class)))
  @APIResponse(responseCode = "404", description = "No reader is connected for this till")
  @APIResponse(responseCode = "422", description = "Declined, with the reason")
  public Response format(
      @PathParam("device") String device, @QueryParam("ledger") @Nullable String ledger) {
    return answer(readers.of(device, ledger).format());
  }

  private static Response answer(Result result) {
    return switch (result) {
      case Result.Declined(String reason, String sentence) ->
          Problem.of(
                  reason.equals("IDEMPOTENCY_CONFLICT") ? Status.CONFLICT : Unprocessable.ENTITY,
                  reason,
                  sentence)
              .response();
      case Result.Done _, Result.Waiting _, Result.InDoubt _, Result.Elsewhere _ ->
          Response.status(status(result)).entity(result).build();
    };
  }

  private static Status status(Result result) {
    return result instanceof Result.InDoubt ? Status.ACCEPTED : Status.OK;
  }
}
