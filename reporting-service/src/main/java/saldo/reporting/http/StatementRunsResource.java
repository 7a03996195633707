package saldo.reporting.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.http.Body;
import saldo.http.Caller;
import saldo.http.CommandPost;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.http.Unprocessable;
import saldo.kit.projection.Page;
import saldo.reporting.run.RunRefusedException;
import saldo.reporting.run.RunReport;
import saldo.reporting.run.RunRequest;
import saldo.reporting.view.StatementSummary;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;

/** Runs that make statements, and how far they are. */
@Path("/ledgers/{ledger}/statement-runs")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RunOnVirtualThread
public class StatementRunsResource {
  private final Caller caller;
  private final ReportingRuntime runtime;
  private final StatementWriter writer;

  StatementRunsResource(Caller caller, ReportingRuntime runtime, StatementWriter writer) {
    this.caller = caller;
    this.runtime = runtime;
    this.writer = writer;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
  @Operation(
      summary = "Run statements, on trial or in production",
      description =
          "Of one account, of a company's, or of all; until a time, until the end of a month, or as"
              + " far as the journal has come. A test run changes nothing. A production run closes"
              + " each account once: run it again after whatever went wrong, and it goes on. The"
              + " same key with the same body is the same run.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RunRequest.class),
              examples = @ExampleObject(name = "run", value = Examples.RUN)))
  @APIResponse(
      responseCode = "200",
      description = "It is over; asked for with a key that was used before",
      content = @Content(schema = @Schema(implementation = RunReport.class)))
  @APIResponse(
      responseCode = "202",
      description = "It runs: ask at Location how far it is",
      content = @Content(schema = @Schema(implementation = RunReport.class)))
  @APIResponse(
      responseCode = "409",
      description = "RUN_IN_PROGRESS: another run of the ledger goes on; IDEMPOTENCY_CONFLICT")
  @APIResponse(
      responseCode = "422",
      description =
          "PERIOD_CLOSED, PERIOD_NOT_OVER, ACCOUNT_UNKNOWN, COMPANY_UNKNOWN, KEY_MISSING: nothing"
              + " was run")
  public Response run(
      @PathParam("ledger") String path,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      InputStream body) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = CommandPost.id(key);
    RunRequest request = Body.read(body, RunRequest.class);
    if (!request.complaint().isEmpty()) {
      throw Problem.malformed(request.complaint());
    }
    try {
      RunReport report = runtime.runs().start(ledger, id, request, caller.name());
      URI address = URI.create("/ledgers/%s/statement-runs/%s".formatted(ledger, id));
      Status status = report.phase().isOver() ? Status.OK : Status.ACCEPTED;
      return Response.status(status).entity(report).location(address).build();
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    } catch (RunRefusedException e) {
      return refused(e);
    }
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "The last runs of a ledger, the latest first")
  public List<RunReport> runs(@PathParam("ledger") String path) {
    LedgerId ledger = caller.ledger(path);
    return runtime.runs().list(ledger);
  }

  @GET
  @Path("/{run}")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "How far a run is, or what became of it")
  public RunReport report(@PathParam("ledger") String path, @PathParam("run") String run) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = Parameters.read(run, CommandId::of);
    return runtime.runs().report(ledger, id).orElseThrow(() -> unknown(id));
  }

  @DELETE
  @Path("/{run}")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
  @Operation(summary = "Cancel a run; what it has closed stays closed")
  public RunReport cancel(@PathParam("ledger") String path, @PathParam("run") String run) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = Parameters.read(run, CommandId::of);
    return runtime.runs().cancel(ledger, id).orElseThrow(() -> unknown(id));
  }

  @GET
  @Path("/{run}/statements")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "The statements of a test run, by account")
  public Page<StatementSummary> tested(
      @PathParam("ledger") String path,
      @PathParam("run") String run,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = Parameters.read(run, CommandId::of);
    int most = Parameters.limit(limit);
    String after = Parameters.idCursor(cursor, AccountId::of);
    return runtime.runs().tested(ledger, id).orElseThrow(() -> unknown(id)).list(after, most);
  }

  @GET
  @Path("/{run}/statements/{account}")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(
      summary = "A statement of a test run",
      description =
          "As JSON, or in the form that the address ends in: .pdf, .csv, .xlsx, .xml or .sta. It is"
              + " made again when it is asked for, and says the same as when the run was made.")
  @APIResponse(
      responseCode = "200",
      description = "The statement, without a signature",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StatementAnswer.class)))
  @Produces({
    MediaType.APPLICATION_JSON,
    "application/pdf",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/xml",
    "text/plain",
    Problem.JSON
  })
  public Response testedOne(
      @PathParam("ledger") String path,
      @PathParam("run") String run,
      @PathParam("account") String account,
      @Context HttpHeaders headers) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = Parameters.read(run, CommandId::of);
    StatementForm.Asked asked = StatementForm.of(account, headers);
    AccountId of = Parameters.read(asked.name(), AccountId::of);
    return runtime
        .runs()
        .tested(ledger, id)
        .orElseThrow(() -> unknown(id))
        .statement(of)
        .map(statement -> writer.answer(statement, asked.form()))
        .orElseThrow(() -> StatementsResource.unknown(of, "in this run"));
  }

  static RuntimeException unknown(CommandId run) {
    return Problem.of(
            Status.NOT_FOUND,
            "RUN_UNKNOWN",
            "There is no run %s, or it is not remembered any more: look for its statements."
                .formatted(run))
        .exception();
  }

  private static Response refused(RunRefusedException refusal) {
    Response.StatusType status =
        switch (refusal.reason()) {
          case "RUN_IN_PROGRESS", "IDEMPOTENCY_CONFLICT" -> Status.CONFLICT;
          default -> Unprocessable.ENTITY;
        };
    return Problem.of(status, refusal.reason(), String.valueOf(refusal.getMessage())).response();
  }
}
