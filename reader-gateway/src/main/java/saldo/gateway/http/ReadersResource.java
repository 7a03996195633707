package saldo.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import saldo.gateway.fuel.poll.CardAtReader;
import saldo.gateway.fuel.poll.ExposureReport;
import saldo.gateway.fuel.poll.ExposureReport.AtReaders;
import saldo.gateway.fuel.poll.ReaderStatus;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.http.csv.CsvPages;
import saldo.http.csv.CsvTable;
import saldo.kit.projection.Page;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;

/** What is known of fuel readers, and of limits at them. */
@Path("/ledgers/{ledger}")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RolesAllowed({
  Roles.ADMIN,
  Roles.FLEET_MANAGER,
  Roles.STATION_OPERATOR,
  Roles.FINANCE,
  Roles.AUDITOR,
  Roles.SUPPORT
})
@RunOnVirtualThread
public class ReadersResource {
  static final CsvTable<AtReaders> EXPOSURE =
      CsvTable.<AtReaders>of()
          .with("account", AtReaders::account)
          .with("currency", AtReaders::currency)
          .with("policy", row -> Parameters.written(row.policy()))
          .with("availableMinor", AtReaders::availableMinor)
          .with("readers", AtReaders::readers)
          .with("reservedMinor", AtReaders::reservedMinor)
          .with("overMinor", AtReaders::overMinor);

  private final FuelCaller caller;

  ReadersResource(FuelCaller caller) {
    this.caller = caller;
  }

  /** All readers. */
  @GET
  @Path("/readers")
  @Operation(summary = "The fuel readers that are polled, and how each stands")
  @APIResponse(responseCode = "200", description = "In the order of their ids")
  public List<ReaderStatus> readers(@PathParam("ledger") String path) {
    LedgerId ledger = caller.ledger(path);
    return caller.runs().readers(ledger);
  }

  /** What may be spent at readers. */
  @GET
  @Path("/exposure")
  @Operation(
      summary = "What may be spent at readers by the tables they have, beside what is there",
      description = "Where an account accepts it, the same money may be spent at every reader.")
  @APIResponse(responseCode = "200", description = "The accounts with anything at a reader")
  public ExposureReport exposure(@PathParam("ledger") String path) {
    LedgerId ledger = caller.ledger(path);
    return caller.runs().exposure(ledger);
  }

  /** The same for spreadsheets. */
  @GET
  @Path("/exposure.csv")
  @Produces({CsvTable.MEDIA_TYPE, Problem.JSON})
  @Operation(summary = "What may be spent at readers, beside what is there, as a table")
  @APIResponse(
      responseCode = "200",
      description = "One line for each account with anything at a reader",
      content =
          @Content(
              mediaType = CsvTable.MEDIA_TYPE,
              schema = @Schema(implementation = String.class)))
  public Response exposureTable(@PathParam("ledger") String path) {
    List<AtReaders> rows = exposure(path).rows();
    return new CsvPages<>(EXPOSURE, _ -> new Page<>(rows, null, 0)).answer("exposure");
  }

  /** One card at all readers. */
  @GET
  @Path("/readers/cards/{card}")
  @Operation(summary = "What a card's limit at each reader would be now, and what was sent")
  @APIResponse(responseCode = "200", description = "One entry for each reader")
  @APIResponse(responseCode = "404", description = "Readers have no limits of such a card")
  public List<CardAtReader> card(@PathParam("ledger") String path, @PathParam("card") String card) {
    LedgerId ledger = caller.ledger(path);
    List<CardAtReader> found = caller.runs().card(ledger, number(card));
    if (found.isEmpty()) {
      throw Problem.of(
              Status.NOT_FOUND,
              "CARD_UNKNOWN",
              "No card %s has its limit at readers: check its number and its value mode."
                  .formatted(card))
          .exception();
    }
    return found;
  }

  private static CardNumber number(String text) {
    try {
      return CardNumber.of(text);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    }
  }
}
