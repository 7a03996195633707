package saldo.ledger.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.ledger.book.Slip;
import saldo.schemas.LedgerId;

/** What a card function prints for the customer, again and again the same. */
@Path("/ledgers/{ledger}/slips/{seq}")
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
  Roles.SUPPORT,
  Roles.DEVICE
})
public class SlipResource {
  static final String PLAIN = "text/plain;charset=UTF-8";

  private final Caller caller;
  private final BookQueries queries;

  SlipResource(Caller caller, BookQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  /**
   * The slip of a journal entry.
   *
   * @param seq firstSeq to lastSeq of the outcome
   * @param zone whose local time is printed, such as Europe/Berlin
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, PLAIN, Problem.JSON})
  @Operation(
      summary = "The customer's slip of a load, an unload, a refund, or one card for another",
      description =
          "seq is a journal number of the outcome. Accept: text/plain is 40 characters wide. One"
              + " card for another reads like an unload and a load.")
  @APIResponse(
      responseCode = "200",
      description = "The slip",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Slip.class)),
        @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
      })
  public Response slip(
      @PathParam("ledger") String path,
      @PathParam("seq") String seq,
      @QueryParam("zone") @DefaultValue("UTC") String zone,
      @Context HttpHeaders headers) {
    LedgerId ledger = caller.ledger(path);
    long number = Parameters.seq("seq", seq);
    ZoneId local = zone(zone);
    queries.await(ledger, number);
    Slip slip = queries.reader().slip(ledger, number).orElseThrow(() -> none(number));
    boolean text =
        headers.getAcceptableMediaTypes().stream()
            .findFirst()
            .filter(type -> type.getType().equals("text"))
            .isPresent();
    return text
        ? Response.ok(SlipText.of(slip, local), PLAIN).build()
        : Response.ok(slip, MediaType.APPLICATION_JSON).build();
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw Problem.malformed("zone is a time zone such as Europe/Berlin: " + text);
    }
  }

  private static RuntimeException none(long seq) {
    return Problem.of(
            Status.NOT_FOUND,
            "SLIP_UNKNOWN",
            "The journal number "
                + seq
                + " is no load, unload, refund or replacement: take one between firstSeq and"
                + " lastSeq of the outcome.")
        .exception();
  }
}
