package saldo.cards.http.registry;

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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import saldo.cards.csv.RegistryRow;
import saldo.cards.csv.RegistryTable;
import saldo.cards.http.Accepted;
import saldo.cards.http.Scope;
import saldo.cards.view.HeldFilter;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.http.csv.CsvPages;
import saldo.kit.projection.Page;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** All that is registered of a kind, a page at a time or as a table. */
@Path("/ledgers/{ledger}/registry")
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
public class RegistryListResource {
  /** A price list may have a megabyte. */
  private static final int PAGE = 100;

  private final Caller caller;
  private final RegistryQueries queries;

  RegistryListResource(Caller caller, RegistryQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  @GET
  @Path("/{kind}")
  @Operation(
      summary = "What is registered of a kind at a time, by id",
      description = "As text/csv it is the whole table of that time, whatever page is asked for.")
  @APIResponse(
      responseCode = "200",
      description = "A page, or all of it as a table that can be imported again",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = HeldPage.class),
            examples = @ExampleObject(name = "page", value = Examples.PAGE)),
        @Content(
            mediaType = Accepted.CSV,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "table", value = Examples.TABLE))
      })
  public Response list(
      @PathParam("ledger") String path,
      @PathParam("kind") String kind,
      @BeanParam ListParameters wanted,
      @Context HttpHeaders headers) {
    LedgerId ledger = caller.ledgerOrPart(path);
    MasterKind known = RegistryParameters.kind(kind);
    Instant at = queries.at(RegistryParameters.time("at", wanted.moment.at));
    String prefix = RegistryParameters.prefix(known, wanted.prefix);
    String cursor = RegistryParameters.idCursor(known, wanted.page.cursor);
    int limit = Parameters.limit(wanted.page.limit);
    queries.await(ledger, RegistryParameters.seq("minSeq", wanted.moment.minSeq));
    Scope scope = queries.scope(ledger, caller);
    return Accepted.asTable(headers)
        ? table(ledger, new HeldFilter(known, "", at, scope::shows))
        : Response.ok(
                queries.held(
                    ledger, new HeldFilter(known, prefix, at, scope::shows), cursor, limit),
                MediaType.APPLICATION_JSON)
            .build();
  }

  @GET
  @Path("/{kind}.csv")
  @Operation(summary = "What is registered of a kind at a time as a table")
  @APIResponse(
      responseCode = "200",
      description = "All of it, as a table that can be imported again",
      content =
          @Content(
              mediaType = Accepted.CSV,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "table", value = Examples.TABLE)))
  public Response file(
      @PathParam("ledger") String path,
      @PathParam("kind") String kind,
      @BeanParam MomentParameters moment) {
    LedgerId ledger = caller.ledgerOrPart(path);
    MasterKind known = RegistryParameters.kind(kind);
    Instant at = queries.at(RegistryParameters.time("at", moment.at));
    queries.await(ledger, RegistryParameters.seq("minSeq", moment.minSeq));
    Scope scope = queries.scope(ledger, caller);
    return table(ledger, new HeldFilter(known, "", at, scope::shows));
  }

  private Response table(LedgerId ledger, HeldFilter wanted) {
    MasterKind kind = wanted.kind();
    return new CsvPages<>(RegistryTable.of(kind), cursor -> page(ledger, wanted, cursor))
        .answer(kind.code());
  }

  private Page<RegistryRow> page(LedgerId ledger, HeldFilter wanted, String cursor) {
    Page<RegisteredItem> page = queries.reader().items(ledger, wanted.kind(), cursor, PAGE);
    return new Page<>(
        RegistryTable.rows(page.items().stream().filter(wanted.shown()), wanted.at()),
        page.next(),
        page.asOfSeq());
  }
}
