package saldo.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.poll.PollRuns;
import saldo.gateway.fuel.poll.RunReport;
import saldo.gateway.fuel.poll.RunRequest;
import saldo.gateway.fuel.view.RunState;
import saldo.http.Body;
import saldo.http.Caller;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.schemas.LedgerId;
import saldo.schemas.reader.Unreachable;

/** Where poll runs are begun, looked at and stopped. */
@Path("/ledgers/{ledger}/poll-runs")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.STATION_OPERATOR})
@RunOnVirtualThread
public class PollRunsResource {
  private static final int MOST = 200;
  private static final Set<String> MAY_FORCE = Set.of(Roles.ADMIN, Roles.FLEET_MANAGER);

  private final FuelCaller caller;

  PollRunsResource(FuelCaller caller) {
    this.caller = caller;
  }

  /**
   * What to do; everything has a usual value.
   *
   * @param readers which terminals to ask; all if absent
   * @param tables which card tables go out: none, changes (if absent) or all
   * @param unreachable what is done about readers that do not answer: wait (if absent), exclude or
   *     force
   */
  public record NewRun(
      @Nullable List<String> readers,
      RunRequest.@Nullable Tables tables,
      @Nullable Unreachable unreachable) {}

  /** Begins a run. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Collect fillings from fuel readers, calculate limits and send card tables",
      description = "It goes on in the background; Location says where to look how it goes.")
  @APIResponse(responseCode = "201", description = "Begun")
  @APIResponse(responseCode = "400", description = "Nobody to ask; nothing was begun")
  @APIResponse(responseCode = "409", description = "Another run has not ended")
  public Response begin(
      @PathParam("ledger") String path,
      @RequestBody(content = @Content(schema = @Schema(implementation = NewRun.class)))
          InputStream body) {
    LedgerId ledger = caller.ledger(path);
    NewRun asked = Body.read(body, NewRun.class);
    Unreachable unreachable = Objects.requireNonNullElse(asked.unreachable(), Unreachable.WAIT);
    if (unreachable == Unreachable.FORCE && MAY_FORCE.stream().noneMatch(caller::hasRole)) {
      throw Caller.roleMissing(MAY_FORCE);
    }
    RunRequest request =
        new RunRequest(
            asked.readers(),
            Objects.requireNonNullElse(asked.tables(), RunRequest.Tables.CHANGES),
            unreachable);
    RunReport report = caller.runs().start(ledger, caller.name(), request);
    URI where = URI.create("/ledgers/" + ledger + "/poll-runs/" + report.run());
    return Response.created(where).entity(report).build();
  }

  /** The last runs. */
  @GET
  @Operation(summary = "The last poll runs, the latest first")
  @APIResponse(responseCode = "200", description = "What was asked for, and how each ended")
  public List<RunState> last(
      @PathParam("ledger") String path, @QueryParam("limit") @DefaultValue("20") int limit) {
    LedgerId ledger = caller.ledger(path);
    if (limit < 1 || limit > MOST) {
      throw Problem.malformed("limit is from 1 to " + MOST + ".");
    }
    return caller.runs().last(ledger, limit);
  }

  /** One run. */
  @GET
  @Path("/{run}")
  @Operation(
      summary = "How a poll run goes, or went",
      description =
          "With each reader's part while the gateway remembers it; later what was asked for and"
              + " how it ended.")
  @APIResponse(responseCode = "200", description = "The run")
  @APIResponse(responseCode = "404", description = "There was no such run")
  public Response one(@PathParam("ledger") String path, @PathParam("run") String run) {
    LedgerId ledger = caller.ledger(path);
    PollRuns runs = caller.runs();
    return runs.report(ledger, run)
        .<Object>map(report -> report)
        .or(() -> runs.written(ledger, run).map(state -> state))
        .map(found -> Response.ok(found).build())
        .orElseThrow(() -> unknown(run));
  }

  /** Stops a run. */
  @DELETE
  @Path("/{run}")
  @Operation(
      summary = "Stop a poll run before its next reader",
      description = "What was collected stays collected, and tables that were sent stay.")
  @APIResponse(responseCode = "202", description = "It ends soon")
  @APIResponse(responseCode = "409", description = "It has ended, or goes on at another gateway")
  public Response cancel(@PathParam("ledger") String path, @PathParam("run") String run) {
    LedgerId ledger = caller.ledger(path);
    if (caller.runs().cancel(ledger, run)) {
      return Response.accepted().build();
    }
    throw Problem.of(Status.CONFLICT, "RUN_ENDED", "The run %s does not go on here.".formatted(run))
        .exception();
  }

  private static RuntimeException unknown(String run) {
    return Problem.of(Status.NOT_FOUND, "RUN_UNKNOWN", "There was no poll run " + run + ".")
        .exception();
  }
}
