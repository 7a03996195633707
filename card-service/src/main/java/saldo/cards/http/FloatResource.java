package saldo.cards.http;

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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.cards.view.FloatReport;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;

/** What the issuer owes to all who hold cards. */
@Path("/ledgers/{ledger}/float")
@Produces({MediaType.APPLICATION_JSON, Accepted.CSV, Problem.JSON})
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
  Roles.SUPPORT
})
public class FloatResource {
  /** A table is read by a program as a whole; so many lines are about ten megabytes. */
  private static final int LONGEST_TABLE = 100_000;

  private static final String USUAL_PAGE = "100";

  private final Caller caller;
  private final CardQueries queries;

  FloatResource(Caller caller, CardQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  @GET
  @Operation(
      summary = "All stored value: each holder's account once, its cards, and totals by currency",
      description =
          "Totals are of all that the token is for, also if there is a next page. A table has the"
              + " rows only; if there are more, the header Link says where.")
  @APIResponse(
      responseCode = "200",
      description = "The float, all of one moment",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FloatReport.class),
            examples = @ExampleObject(name = "float", value = Examples.FLOAT)),
        @Content(
            mediaType = Accepted.CSV,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "table", value = Examples.FLOAT_TABLE))
      })
  public Response report(
      @PathParam("ledger") String path,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Parameter(description = "1 to 1,000, usually 100; of a table 1 to 100,000, usually all")
          @QueryParam("limit")
          @Nullable String limit,
      @Context HttpHeaders headers) {
    LedgerId ledger = caller.ledgerOrPart(path);
    String from = Parameters.idCursor(cursor, AccountId::of);
    boolean table = Accepted.asTable(headers);
    int most = table ? LONGEST_TABLE : Parameters.LONGEST_PAGE;
    String usual = table ? Integer.toString(LONGEST_TABLE) : USUAL_PAGE;
    int rows = Parameters.limit(limit == null ? usual : limit, most);
    Scope scope = queries.scope(ledger, caller);
    FloatReport report = queries.floats(scope::has).report(ledger, from, rows, queries.now());
    return table ? table(ledger, report) : Response.ok(report, MediaType.APPLICATION_JSON).build();
  }

  private static Response table(LedgerId ledger, FloatReport report) {
    Response.ResponseBuilder answer = Response.ok(FloatCsv.of(report), Accepted.CSV_UTF8);
    if (report.next() != null) {
      URI next = URI.create("/ledgers/" + ledger + "/float?cursor=" + report.next());
      answer.link(next, "next");
    }
    return answer.build();
  }
}
