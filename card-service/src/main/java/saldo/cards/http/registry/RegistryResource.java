package saldo.cards.http.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.ItemKey;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.kit.projection.Page;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.RegistryEntry;

/** What is registered, was registered and will be. */
@Path("/ledgers/{ledger}/registry")
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
public class RegistryResource {
  private final Caller caller;
  private final RegistryQueries queries;

  RegistryResource(Caller caller, RegistryQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  /**
   * One thing at a time.
   *
   * @return 404 ITEM_UNKNOWN if it is not registered then
   */
  @GET
  @Path("/{kind}/{id}")
  @Operation(summary = "What holds for one thing at a time, since when, and what was ever said")
  public ItemAnswer item(
      @PathParam("ledger") String path,
      @BeanParam ItemPath item,
      @BeanParam MomentParameters moment,
      @Parameter(description = "true for all versions, also of what is no longer there")
          @QueryParam("versions")
          @Nullable String versions) {
    LedgerId ledger = caller.ledgerOrPart(path);
    ItemKey key = item.key();
    Instant at = queries.at(RegistryParameters.time("at", moment.at));
    boolean all = Parameters.isTrue("versions", versions);
    queries.await(ledger, RegistryParameters.seq("minSeq", moment.minSeq));
    queries.require(ledger, key, caller);
    return queries.item(ledger, key, at, all);
  }

  /**
   * How something became what it is.
   *
   * @return 404 ITEM_UNKNOWN if it was never registered
   */
  @GET
  @Path("/{kind}/{id}/history")
  @Operation(summary = "Who said what about one thing, when and why, newest first")
  public Page<RegistryEntry> history(
      @PathParam("ledger") String path, @BeanParam ItemPath item, @BeanParam PageParameters page) {
    LedgerId ledger = caller.ledgerOrPart(path);
    ItemKey key = item.key();
    Long before = RegistryParameters.seqCursor(page.cursor);
    int limit = Parameters.limit(page.limit);
    queries.require(ledger, key, caller);
    return queries.history(ledger, key, before, limit);
  }
}
