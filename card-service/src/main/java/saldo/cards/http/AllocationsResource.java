package saldo.cards.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.cards.allocation.Allocating;
import saldo.cards.allocation.AllocationReport;
import saldo.cards.allocation.PlannedRun;
import saldo.cards.allocation.TooManyCardsException;
import saldo.cards.domain.allocation.Calendar;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.http.Unprocessable;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.registry.RegisteredItem;

/** Runs allocation plans on demand, and says what they gave. */
@Path("/ledgers/{ledger}/allocations/{plan}")
@Produces({MediaType.APPLICATION_JSON, Accepted.CSV, Problem.JSON})
@RunOnVirtualThread
public class AllocationsResource {
  static final String PERIOD =
      "A day 2026-11-22, a week 2026-W47 or a month 2026-11, as the plan gives; usually the one it"
          + " is, by the issuer's calendar";

  private final Caller caller;
  private final CardQueries queries;

  AllocationsResource(Caller caller, CardQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  @POST
  @Path("/run")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.CARD_OFFICER})
  @Operation(
      summary = "Give what a plan provides for a period, or say what would happen",
      description =
          "A plan gives to a card once in a period, however often it is run: who got it before is"
              + " left alone, who was refused is asked for again. On trial nothing changes.")
  @APIResponse(
      responseCode = "200",
      description = "Card by card: given, already, refused and why, or not known yet",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AllocationReport.class),
            examples = @ExampleObject(name = "run", value = Examples.ALLOCATIONS)),
        @Content(
            mediaType = Accepted.CSV,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "table", value = Examples.ALLOCATION_TABLE))
      })
  @APIResponse(
      responseCode = "422",
      description =
          "PLAN_NOT_IN_FORCE, PERIOD_NOT_BEGUN (a trial may look ahead), TOO_MANY_CARDS: nobody got"
              + " anything",
      content =
          @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
  public Response run(
      @PathParam("ledger") String path,
      @BeanParam RunParameters parameters,
      @Context HttpHeaders headers) {
    LedgerId ledger = caller.ledger(path);
    boolean onTrial = Parameters.isTrue("trial", parameters.trial);
    PlannedRun run = planned(ledger, parameters.plan, parameters.period);
    if (!onTrial && !run.calendar().hasBegun(run.period())) {
      throw refused(
          "PERIOD_NOT_BEGUN", run.period() + " has not begun: run it then, or now on trial.");
    }
    try {
      return answer(
          headers,
          onTrial
              ? queries.allocating().trial(run)
              : queries.allocating().real(run, Origin.of(caller.name())));
    } catch (TooManyCardsException e) {
      throw refused("TOO_MANY_CARDS", String.valueOf(e.getMessage()));
    }
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.CARD_OFFICER, Roles.AUDITOR})
  @Operation(summary = "What a plan has given for a period")
  @APIResponse(
      responseCode = "200",
      description = "All cards that got something, or were full; the result is always already",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AllocationReport.class)),
        @Content(
            mediaType = Accepted.CSV,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "table", value = Examples.ALLOCATION_TABLE))
      })
  public Response given(
      @PathParam("ledger") String path,
      @PathParam("plan") String plan,
      @Parameter(description = PERIOD) @QueryParam("period") @Nullable String period,
      @Context HttpHeaders headers) {
    LedgerId ledger = caller.ledger(path);
    return answer(headers, queries.allocating().given(planned(ledger, plan, period)));
  }

  private PlannedRun planned(LedgerId ledger, String id, @Nullable String text) {
    @Nullable AllocationPeriod named =
        text == null ? null : Parameters.read(text, AllocationPeriod::of);
    Calendar calendar = queries.allocating().calendar(ledger, queries.now());
    RegisteredItem item = queries.plan(ledger, id);
    AllocationPeriod period =
        named != null
            ? named
            : Allocating.current(item, queries.now())
                .map(plan -> calendar.today(plan.period()))
                .orElseThrow(() -> notInForce(id, "now"));
    return calendar
        .plan(item, period)
        .map(plan -> new PlannedRun(ledger, id, plan, period, calendar))
        .orElseThrow(() -> notInForce(id, "for " + period));
  }

  private static RuntimeException notInForce(String plan, String when) {
    return refused(
        "PLAN_NOT_IN_FORCE",
        "The plan %s does not give %s: check the period, and since when the plan holds."
            .formatted(plan, when));
  }

  private static RuntimeException refused(String reason, String sentence) {
    return Problem.of(Unprocessable.ENTITY, reason, sentence).exception();
  }

  private static Response answer(HttpHeaders headers, AllocationReport report) {
    return Accepted.asTable(headers)
        ? Response.ok(AllocationCsv.of(report), Accepted.CSV_UTF8).build()
        : Response.ok(report, MediaType.APPLICATION_JSON).build();
  }
}
