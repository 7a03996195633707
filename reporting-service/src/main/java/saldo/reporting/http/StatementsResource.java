package saldo.reporting.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.kit.projection.Page;
import saldo.reporting.view.SignedStatement;
import saldo.reporting.view.StatementSummary;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;

/** Statements that were closed. */
@Path("/")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RunOnVirtualThread
public class StatementsResource {
  private final Caller caller;
  private final ReportingRuntime runtime;
  private final StatementWriter writer;

  StatementsResource(Caller caller, ReportingRuntime runtime, StatementWriter writer) {
    this.caller = caller;
    this.runtime = runtime;
    this.writer = writer;
  }

  @GET
  @Path("ledgers/{ledger}/statements")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "Statements of an account, a company or all, by the time they end at")
  public Page<StatementSummary> statements(
      @PathParam("ledger") String path, @BeanParam StatementParameters parameters) {
    LedgerId ledger = caller.ledger(path);
    int limit = Parameters.limit(parameters.limit);
    var filter = parameters.filter();
    try {
      return runtime.statements().list(ledger, filter, parameters.cursor, limit);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("cursor is what an earlier page gave as next: " + parameters.cursor);
    }
  }

  @GET
  @Path("ledgers/{ledger}/accounts/{account}/statements/{number}")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(
      summary = "A statement as it was closed, and whether its signature fits",
      description =
          "As JSON, or in the form that the address ends in or the request accepts: .pdf, .csv,"
              + " .xlsx, .xml (camt.053.001.02) or .sta (MT940).")
  @Produces({
    MediaType.APPLICATION_JSON,
    "application/pdf",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/xml",
    "text/plain",
    Problem.JSON
  })
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StatementAnswer.class)))
  public Response statement(
      @PathParam("ledger") String path,
      @PathParam("account") String account,
      @PathParam("number") String number,
      @Context HttpHeaders headers) {
    StatementForm.Asked asked = StatementForm.of(number, headers);
    return writer.answer(find(path, account, asked.name()), runtime.keys(), asked.form());
  }

  @GET
  @Path("ledgers/{ledger}/accounts/{account}/statements/{number}/record")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(
      summary = "A statement to the byte as it was signed, with its signature in the headers")
  public Response record(
      @PathParam("ledger") String path,
      @PathParam("account") String account,
      @PathParam("number") String number) {
    SignedStatement signed = find(path, account, number);
    return Response.ok(signed.value(), MediaType.APPLICATION_JSON)
        .header("Statement-Signature", signed.signature())
        .header("Statement-Key", signed.key())
        .build();
  }

  @GET
  @Path("statement-keys")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "The public keys that statements are, or were, signed with, by their ids")
  public Map<String, String> keys() {
    return runtime.keys().pems();
  }

  private SignedStatement find(String path, String account, String number) {
    LedgerId ledger = caller.ledger(path);
    AccountId id = Parameters.read(account, AccountId::of);
    long asked = Parameters.seq("number", number);
    return runtime.statements().statement(ledger, id, asked).orElseThrow(() -> unknown(id, number));
  }

  static RuntimeException unknown(AccountId account, String number) {
    return Problem.of(
            Status.NOT_FOUND,
            "STATEMENT_UNKNOWN",
            "There is no statement %s of account %s: look at the list.".formatted(number, account))
        .exception();
  }
}
