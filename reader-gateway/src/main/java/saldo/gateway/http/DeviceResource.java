package saldo.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.Answers;
import saldo.gateway.device.DeviceIdentity;
import saldo.gateway.device.DeviceIntake;
import saldo.gateway.device.DeviceTransaction;
import saldo.http.BodyLimit;
import saldo.http.Problem;
import saldo.http.Roles;

/** Where devices report what has happened. A record that is answered is on disk. */
@Path("/devices/{device}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEVICE, Roles.ADMIN})
@RunOnVirtualThread
public class DeviceResource {
  @Inject DeviceIntake intake;
  @Inject DeviceCaller caller;

  /** One fact. */
  @POST
  @Path("/transactions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Store one fact; answered once it is on disk, a repeat is safe")
  @APIResponse(responseCode = "200", description = "Stored now or before")
  @APIResponse(
      responseCode = "400",
      description = "Something is wrong with it; nothing was stored",
      content =
          @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "409", description = "Another record has this number")
  @APIResponse(responseCode = "413", description = "More than 1 MiB")
  @APIResponse(responseCode = "503", description = "The spool is full; keep it and come again")
  public Answers.Stored store(
      @PathParam("device") String device,
      @QueryParam("ledger") @Nullable String ledger,
      @RequestBody(content = @Content(schema = @Schema(implementation = DeviceTransaction.class)))
          InputStream body) {
    DeviceIdentity who = caller.device(device, ledger);
    return intake.store(who, BodyLimit.read(body));
  }

  /** Many facts. */
  @POST
  @Path("/transactions/batch")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Store up to 1,000 facts in one step; bad ones are listed with their reason")
  @APIResponse(responseCode = "200", description = "What became of each")
  @APIResponse(responseCode = "400", description = "Not a batch, or too long; nothing was stored")
  @APIResponse(responseCode = "413", description = "More than 1 MiB")
  @APIResponse(responseCode = "503", description = "The spool is full; nothing was stored")
  public Answers.Batch storeBatch(
      @PathParam("device") String device,
      @QueryParam("ledger") @Nullable String ledger,
      @RequestBody(content = @Content(schema = @Schema(implementation = BatchSchema.class)))
          InputStream body) {
    DeviceIdentity who = caller.device(device, ledger);
    return intake.storeBatch(who, BodyLimit.read(body));
  }

  /** How far its records have come. */
  @GET
  @Operation(summary = "The device's last number on disk and in Kafka, and what is missing")
  public Answers.DeviceStatus status(
      @PathParam("device") String device, @QueryParam("ledger") @Nullable String ledger) {
    DeviceIdentity who = caller.device(device, ledger);
    return intake.status(who.ledger(), who.device());
  }

  /**
   * The form of a batch, for the API description.
   *
   * @param transactions at most 1,000
   */
  @Schema(name = "DeviceBatch")
  record BatchSchema(List<DeviceTransaction> transactions) {}
}
