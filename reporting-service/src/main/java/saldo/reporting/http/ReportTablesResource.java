package saldo.reporting.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.http.csv.CsvPages;
import saldo.http.csv.CsvTable;
import saldo.kit.projection.Page;
import saldo.reporting.report.BalanceReport;
import saldo.reporting.report.CardReport;
import saldo.reporting.view.WaitingReader;
import saldo.schemas.LedgerId;

/** The lists that close nothing, each as a whole, for spreadsheets. */
@Path("/ledgers/{ledger}/reports")
@Produces({CsvTable.MEDIA_TYPE, Problem.JSON})
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
public class ReportTablesResource {
  private static final String WHOLE = "All of it";
  private static final String NAME = "table";

  private final Caller caller;
  private final ReportingRuntime runtime;

  ReportTablesResource(Caller caller, ReportingRuntime runtime) {
    this.caller = caller;
    this.runtime = runtime;
  }

  @GET
  @Path("/balances.csv")
  @Operation(summary = "Balances as they went on from day to day, as a table")
  @APIResponse(
      responseCode = "200",
      description = WHOLE,
      content =
          @Content(
              mediaType = CsvTable.MEDIA_TYPE,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = NAME, value = Examples.BALANCES)))
  public Response balances(
      @PathParam("ledger") String path, @BeanParam BalanceParameters parameters) {
    LedgerId ledger = caller.ledger(path);
    BalanceParameters.Asked asked = parameters.asked();
    BalanceReport.Period period = parameters.period();
    BalanceReport report = new BalanceReport(runtime.store(), ledger, runtime.now());
    return new CsvPages<>(ReportTables.BALANCES, _ -> new Page<>(asked.of(report, period), null, 0))
        .answer("balances");
  }

  @GET
  @Path("/unassigned-fillings.csv")
  @Operation(summary = "Fillings whose account nobody knows yet, as a table")
  @APIResponse(
      responseCode = "200",
      description = WHOLE,
      content =
          @Content(
              mediaType = CsvTable.MEDIA_TYPE,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = NAME, value = Examples.WAITING)))
  public Response unassigned(@PathParam("ledger") String path) {
    LedgerId ledger = caller.ledger(path);
    WaitingReader reader = new WaitingReader(runtime.store());
    return new CsvPages<>(
            ReportTables.WAITING, cursor -> reader.list(ledger, cursor, Parameters.LONGEST_PAGE))
        .answer("unassigned-fillings");
  }

  @GET
  @Path("/cards-at-zero.csv")
  @Operation(summary = "Valid cards whose account has nothing left, as a table")
  @APIResponse(
      responseCode = "200",
      description = WHOLE,
      content =
          @Content(
              mediaType = CsvTable.MEDIA_TYPE,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = NAME, value = Examples.CARDS)))
  public Response atZero(@PathParam("ledger") String path) {
    LedgerId ledger = caller.ledger(path);
    CardReport report = new CardReport(runtime.store(), ledger, runtime.now());
    return new CsvPages<>(
            ReportTables.CARDS, cursor -> report.atZero(cursor, Parameters.LONGEST_PAGE))
        .answer("cards-at-zero");
  }

  @GET
  @Path("/unused-cards.csv")
  @Operation(summary = "Valid cards with which no money moved in a period, as a table")
  @APIResponse(
      responseCode = "200",
      description = WHOLE,
      content =
          @Content(
              mediaType = CsvTable.MEDIA_TYPE,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = NAME, value = Examples.CARDS)))
  public Response unused(
      @PathParam("ledger") String path, @BeanParam BalanceParameters.Times times) {
    LedgerId ledger = caller.ledger(path);
    BalanceReport.Period period = times.period();
    CardReport report = new CardReport(runtime.store(), ledger, runtime.now());
    return new CsvPages<>(
            ReportTables.CARDS, cursor -> report.unused(period, cursor, Parameters.LONGEST_PAGE))
        .answer("unused-cards");
  }
}
