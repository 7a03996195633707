package saldo.cards.http.device;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.cards.http.CardRuntime;
import saldo.http.Body;
import saldo.http.Caller;
import saldo.http.CommandPost;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.http.Secrets;
import saldo.kit.projection.Page;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.RegisteredItem;

/** The devices of a ledger: which are paired, and the code to pair one. */
@Path("/ledgers/{ledger}/devices")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RunOnVirtualThread
public class DevicesResource {
  /** From the desk to the machine. */
  private static final int USUAL_MINUTES = 15;

  private static final String OFFER =
      """
      {"reason": "new till in the north canteen", "validMinutes": 15}\
      """;

  private final Caller caller;
  private final CardRuntime runtime;
  private final DeviceOffice office;

  DevicesResource(Caller caller, CardRuntime runtime, DeviceOffice office) {
    this.caller = caller;
    this.runtime = runtime;
    this.office = office;
  }

  /**
   * What a code is asked for.
   *
   * @param reason why a device is paired, 1 to 200 characters
   * @param validMinutes how long the code is good, 1 to 60; 15 if absent
   */
  public record PairingOffer(String reason, @Nullable Integer validMinutes) {}

  /**
   * A code that pairs a device, once.
   *
   * @param code to be typed at the device; the hyphens may be left out
   * @param lastSeq what reads take as minSeq
   */
  public record NewPairingCode(String terminal, String code, Instant expiresAt, long lastSeq) {
    @Override
    public String toString() {
      return "a pairing code of " + terminal;
    }
  }

  /**
   * Makes a code.
   *
   * @return 200 with the code; 409 if the key was used before, 422 if there is no such terminal
   */
  @POST
  @Path("/{terminal}/pairing")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "A code that pairs one device with a terminal; the code before is over",
      description =
          "The code is in this answer and nowhere else: it is kept as a hash only. A device that is"
              + " paired with the terminal goes on until another one says the code. To unpair one,"
              + " send the registry the command unpair-device.")
  @APIResponse(
      responseCode = "200",
      description = "The code; type it at the device before it expires",
      content = @Content(schema = @Schema(implementation = NewPairingCode.class)))
  @APIResponse(
      responseCode = "409",
      description = "IDEMPOTENCY_CONFLICT: the key was used before; use a new one for a new code")
  @APIResponse(
      responseCode = "422",
      description = "Refused: there is no such terminal, say; the code before is as it was")
  public Response offer(
      @PathParam("ledger") String path,
      @PathParam("terminal") String terminal,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = PairingOffer.class),
                      examples = @ExampleObject(name = "new till", value = OFFER)))
          InputStream body) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = CommandPost.id(key);
    PairingOffer offer = Body.read(body, PairingOffer.class);
    int minutes = offer.validMinutes() == null ? USUAL_MINUTES : offer.validMinutes();
    DeviceOffice.Wanted wanted = new DeviceOffice.Wanted(terminal, minutes, offer.reason());
    DeviceOffice.Offered offered =
        office.offer(new Envelope<>(id, ledger, caller.origin(), null, wanted));
    return Secrets.shownOnce(
        Response.ok(
            new NewPairingCode(
                terminal, offered.code().text(), offered.expiresAt(), offered.lastSeq())));
  }

  /**
   * A part of the paired devices.
   *
   * @param items by terminal
   * @param next what to pass as the cursor for the following part; absent at the end
   * @param asOfSeq the number of the last event of the registry that is in it
   */
  public record DevicePage(List<DeviceAnswer> items, @Nullable String next, long asOfSeq) {}

  /** Those that are paired, or may be. */
  @GET
  @RolesAllowed({Roles.ADMIN, Roles.AUDITOR, Roles.SUPPORT})
  @Operation(summary = "Which devices are paired, since when, and when they were last in use")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = DevicePage.class)))
  public DevicePage list(
      @PathParam("ledger") String path,
      @Parameter(description = "What an earlier page gave as next")
          @QueryParam("cursor")
          @DefaultValue("")
          String cursor,
      @Parameter(description = "1 to 1,000") @QueryParam("limit") @DefaultValue("100")
          String limit) {
    LedgerId ledger = caller.ledger(path);
    Page<RegisteredItem> page = runtime.registry().paired(ledger, cursor, Parameters.limit(limit));
    List<DeviceAnswer> items =
        page.items().stream().map(item -> DeviceAnswer.of(item, runtime.now())).toList();
    return new DevicePage(items, page.next(), page.asOfSeq());
  }
}
