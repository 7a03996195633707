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
import saldo.ledger.book.HistoryRow;
import saldo.ledger.book.MediaControl;
import saldo.ledger.book.TrialBalance;
import saldo.ledger.book.WorkItem;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;

/** What the journal says: accounts, balances, history, trial balance, work. */
@Path("/ledgers/{ledger}")
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
public class BookResource {
  private final Caller caller;
  private final BookQueries queries;

  BookResource(Caller caller, BookQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  @GET
  @Path("/accounts")
  @Operation(summary = "The accounts of a ledger by id")
  public Page<AccountSnapshot> accounts(
      @PathParam("ledger") String path,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    int most = Parameters.limit(limit);
    return queries.reader().accounts(ledger, cursor, most);
  }

  @GET
  @Path("/accounts/{account}")
  @Operation(summary = "An account as it is")
  public AccountSnapshot account(
      @PathParam("ledger") String path,
      @PathParam("account") String account,
      @BeanParam AsOfParameters when) {
    LedgerId ledger = caller.ledger(path);
    AccountId id = BookQueries.id(account);
    queries.await(ledger, when.least());
    return queries.account(ledger, id);
  }

  @GET
  @Path("/accounts/{account}/balance")
  @Operation(summary = "An account's balance now, at a time, or after a journal number")
  public Balance balance(
      @PathParam("ledger") String path,
      @PathParam("account") String account,
      @BeanParam AsOfParameters when) {
    LedgerId ledger = caller.ledger(path);
    return queries.balance(ledger, BookQueries.id(account), queries.seq(ledger, when));
  }

  @GET
  @Path("/accounts/{account}/history")
  @Operation(summary = "What happened to an account, newest first")
  public Page<HistoryRow> history(
      @PathParam("ledger") String path,
      @PathParam("account") String account,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    String before = cursor.isEmpty() ? cursor : Parameters.seqCursor(cursor);
    int most = Parameters.limit(limit);
    AccountId id = queries.account(ledger, BookQueries.id(account)).account();
    return queries.reader().history(ledger, id, before, most);
  }

  @GET
  @Path("/trial-balance")
  @Operation(summary = "All accounts, debit against credit")
  public TrialBalance trialBalance(
      @PathParam("ledger") String path, @BeanParam AsOfParameters when) {
    LedgerId ledger = caller.ledger(path);
    return queries.reader().trialBalance(ledger, queries.seq(ledger, when));
  }

  @GET
  @Path("/media")
  @Operation(summary = "Where the credit of stored-value cards is, and whether it adds up")
  public MediaControl media(@PathParam("ledger") String path, @BeanParam AsOfParameters when) {
    LedgerId ledger = caller.ledger(path);
    queries.await(ledger, when.least());
    return queries.reader().media(ledger);
  }

  @GET
  @Path("/work-items")
  @Operation(summary = "What somebody has to look at, of one kind")
  public Page<WorkItem> work(
      @PathParam("ledger") String path,
      @QueryParam("kind") @DefaultValue("overdrawn") String kind,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledger(path);
    WorkItem.Kind asked = Parameters.oneOf("kind", WorkItem.Kind.class, kind);
    int most = Parameters.limit(limit);
    return queries.reader().work(ledger, asked, cursor, most);
  }

  /**
   * A balance of one moment.
   *
   * @param balanceMinor minor units, credit positive
   * @param asOfSeq the journal number it is as of
   */
  public record Balance(AccountId account, String currency, long balanceMinor, long asOfSeq) {}

  static RuntimeException unknown(AccountId account) {
    return Problem.of(
            Status.NOT_FOUND,
            "ACCOUNT_UNKNOWN",
            "There is no account " + account + ": check the id.")
        .exception();
  }
}
