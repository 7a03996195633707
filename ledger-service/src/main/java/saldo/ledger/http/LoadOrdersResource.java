package saldo.ledger.http;

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
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.kit.projection.Page;
import saldo.ledger.book.LoadOrderRow;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.LoadState;

/** Loads that are paid online: which are pending, and what became of the others. */
@Path("/ledgers/{ledger}/load-orders")
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
  Roles.SUPPORT
})
public class LoadOrdersResource {
  private final Caller caller;
  private final BookQueries queries;

  LoadOrdersResource(Caller caller, BookQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  @GET
  @Operation(summary = "The online loads in one state, such as pending: paid and not credited yet")
  public Page<LoadOrderRow> loads(
      @PathParam("ledger") String path,
      @QueryParam("state") @DefaultValue("pending") String state,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    LoadState asked = Parameters.oneOf("state", LoadState.class, state);
    String after = Parameters.idCursor(cursor, EntryId::new);
    int most = Parameters.limit(limit);
    return queries.reader().loadOrders(ledger, asked, after, most);
  }

  @GET
  @Path("/{order: [^/]+(/[0-9]+)?}")
  @Operation(summary = "An online load as it is")
  public LoadOrderRow load(
      @PathParam("ledger") String path,
      @PathParam("order") String order,
      @BeanParam AsOfParameters when) {
    LedgerId ledger = caller.ledger(path);
    EntryId id = Parameters.read(order, EntryId::new);
    queries.await(ledger, when.least());
    return queries
        .reader()
        .loadOrder(ledger, id)
        .orElseThrow(() ->
            Problem.of(
                    Status.NOT_FOUND,
                    "LOAD_UNKNOWN",
                    "There is no load order " + id + ": check its id.")
                .exception());
  }
}
