package saldo.reporting.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.kit.projection.Page;
import saldo.reporting.report.BalanceReport;
import saldo.reporting.report.CardReport;
import saldo.reporting.report.DayBalance;
import saldo.reporting.report.ReportedCard;
import saldo.reporting.view.WaitingFilling;
import saldo.reporting.view.WaitingReader;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;

/** Lists that close nothing. */
@Path("/ledgers/{ledger}/reports")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
public class ReportsResource {
  private final Caller caller;
  private final ReportingRuntime runtime;

  ReportsResource(Caller caller, ReportingRuntime runtime) {
    this.caller = caller;
    this.runtime = runtime;
  }

  @GET
  @Path("/balances")
  @Operation(
      summary = "Balances as they went on from day to day",
      description =
          "Of an account, or of a company's accounts together; by the day of booking by the"
              + " issuer's calendar. The first row is the balance before.")
  public List<DayBalance> balances(
      @PathParam("ledger") String path, @BeanParam BalanceParameters parameters) {
    LedgerId ledger = caller.ledger(path);
    BalanceParameters.Asked asked = parameters.asked();
    BalanceReport.Period period = parameters.period();
    BalanceReport report = new BalanceReport(runtime.store(), ledger, runtime.now());
    return asked.of(report, period);
  }

  @GET
  @Path("/unassigned-fillings")
  @Operation(summary = "Fillings whose account nobody knows yet")
  public Page<WaitingFilling> unassigned(
      @PathParam("ledger") String path,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    int most = Parameters.limit(limit);
    String after = Parameters.idCursor(cursor, EntryId::new);
    return new WaitingReader(runtime.store()).list(ledger, after, most);
  }

  @GET
  @Path("/cards-at-zero")
  @Operation(summary = "Valid cards whose account has nothing left")
  public Page<ReportedCard> atZero(
      @PathParam("ledger") String path,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    int most = Parameters.limit(limit);
    String after = Parameters.idCursor(cursor, CardNumber::of);
    return new CardReport(runtime.store(), ledger, runtime.now()).atZero(after, most);
  }

  @GET
  @Path("/unused-cards")
  @Operation(summary = "Valid cards with which no money moved in a period")
  public Page<ReportedCard> unused(
      @PathParam("ledger") String path,
      @BeanParam BalanceParameters.Times times,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    int most = Parameters.limit(limit);
    String after = Parameters.idCursor(cursor, CardNumber::of);
    BalanceReport.Period period = times.period();
    return new CardReport(runtime.store(), ledger, runtime.now()).unused(period, after, most);
  }
}
