package saldo.cards.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.cards.view.CardCheck;
import saldo.cards.view.HotCard;
import saldo.http.Body;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.kit.projection.Page;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;

/** Says which cards are good and which are not; asking changes nothing. */
@Path("/ledgers/{ledger}/cards")
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
  Roles.SUPPORT,
  Roles.DEVICE
})
public class ChecksResource {
  /** Longer than any QR code of ours, and than most of others. */
  private static final int LONGEST_CODE = 200;

  private final Caller caller;
  private final CardQueries queries;

  ChecksResource(Caller caller, CardQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  /** What was read from a QR code. */
  public record ScannedCode(String code) {
    @Override
    public String toString() {
      return "a code";
    }
  }

  @GET
  @Path("/check/{card}")
  @Operation(summary = "Whether a card could be spent with now, without any effect")
  @APIResponse(
      responseCode = "200",
      description = "Valid or not, and why; also if no such card is known",
      content =
          @Content(
              schema = @Schema(implementation = CardCheck.class),
              examples = {
                @ExampleObject(name = "valid", value = Examples.VALID),
                @ExampleObject(name = "lost", value = Examples.INVALID)
              }))
  public CardCheck check(
      @PathParam("ledger") String path,
      @Parameter(description = "A number, number:…, keyed:…, or a medium such as mifare:04A1B2C3")
          @PathParam("card")
          String card,
      @QueryParam("minSeq") @Nullable String minSeq) {
    LedgerId ledger = caller.ledgerOrPart(path);
    CardRef ref = CardQueries.presented(card);
    queries.await(ledger, minSeq);
    return queries.check(ledger, ref, queries.scope(ledger, caller));
  }

  /** For QR codes, which are secret: an address may be logged anywhere on its way. */
  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Whether the card of a QR code could be spent with now, without any effect")
  @APIResponse(
      responseCode = "200",
      description = "Valid or not, and why; also if no such card is known",
      content = @Content(schema = @Schema(implementation = CardCheck.class)))
  public CardCheck checkCode(
      @PathParam("ledger") String path,
      @QueryParam("minSeq") @Nullable String minSeq,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = ScannedCode.class),
                      examples = @ExampleObject(name = "scanned", value = Examples.SCANNED)))
          InputStream body) {
    LedgerId ledger = caller.ledgerOrPart(path);
    String code = Body.read(body, ScannedCode.class).code();
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      throw Problem.malformed("code is what a QR code says, 1 to " + LONGEST_CODE + " characters.");
    }
    queries.await(ledger, minSeq);
    return queries.check(
        ledger, CardRef.medium(MediumId.ofCode(code)), queries.scope(ledger, caller));
  }

  @GET
  @Path("/hot-list")
  @Operation(summary = "All cards that are refused on sight, with what stands for them")
  public Page<HotCard> hot(
      @PathParam("ledger") String path,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledgerOrPart(path);
    String from = Parameters.idCursor(cursor, CardNumber::of);
    int most = Parameters.limit(limit);
    return queries.reader().hot(ledger, from, most, queries.scope(ledger, caller)::has);
  }
}
