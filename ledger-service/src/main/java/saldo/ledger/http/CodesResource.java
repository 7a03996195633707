package saldo.ledger.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.kit.projection.Page;
import saldo.ledger.book.CodeReader;
import saldo.ledger.book.IssuedCode;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;

/** Transaction codes and tickets, without their secrets. */
@Path("/ledgers/{ledger}/codes")
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
public class CodesResource {
  private final Caller caller;
  private final BookQueries queries;

  CodesResource(Caller caller, BookQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  @GET
  @Operation(summary = "The open codes by the account that paid, all or those of one account")
  public Page<IssuedCode> open(
      @PathParam("ledger") String path,
      @QueryParam("account") @Nullable String account,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    int most = Parameters.limit(limit);
    Parameters.idCursor(cursor, text -> CodeReader.cursor(text, account));
    CodeReader codes = queries.reader().codes();
    if (account == null) {
      return codes.open(ledger, cursor, most);
    }
    AccountId payer = Parameters.read(account, AccountId::of);
    return codes.open(ledger, payer, cursor, most);
  }

  @GET
  @Path("/{code: .+}")
  @Operation(summary = "A code by the id it was issued under, also after it has ended")
  public IssuedCode code(
      @PathParam("ledger") String path,
      @PathParam("code") String code,
      @QueryParam("minSeq") @DefaultValue("0") String minSeq) {
    LedgerId ledger = caller.ledger(path);
    EntryId id = Parameters.read(code, EntryId::new);
    queries.await(ledger, Parameters.seq("minSeq", minSeq));
    return queries.reader().codes().code(ledger, id).orElseThrow(() -> unknown(id));
  }

  private static RuntimeException unknown(EntryId id) {
    return Problem.of(
            Status.NOT_FOUND, "CODE_UNKNOWN", "There is no code " + id + ": check the id.")
        .exception();
  }
}
