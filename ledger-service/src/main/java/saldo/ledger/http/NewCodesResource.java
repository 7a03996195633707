package saldo.ledger.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
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
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.ledger.http.CodeIssuer.NewCode;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.CodeHash;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.ledger.CodeCommand.IssueCode;
import saldo.schemas.ledger.CodeCommand.IssueTicket;
import saldo.schemas.ledger.CodeCommand.SellTicket;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.Tender;

/** Issues transaction codes and tickets, and shows each once. */
@Path("/ledgers/{ledger}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RunOnVirtualThread
public class NewCodesResource {
  private static final String ONCE =
      "The code is in this answer and nowhere else: it is kept as a hash only. The same"
          + " Idempotency-Key never issues a second one, and does not show the first one again.";
  private static final String GIVEN =
      "CODE_ALREADY_GIVEN: the key was used before; cancel what is lost, and use a new key";

  private final Caller caller;
  private final CodeIssuer codes;

  NewCodesResource(Caller caller, CodeIssuer codes) {
    this.caller = caller;
    this.codes = codes;
  }

  /**
   * A transaction code that is wanted; see the command issue-code.
   *
   * @param expiresAt at most 31 days ahead
   * @param divisible whether it pays several times until nothing is left
   * @param productGroups what it pays for; anything if absent
   */
  public record TransactionCode(
      @Nullable AccountId account,
      Money amount,
      Instant expiresAt,
      boolean divisible,
      @Nullable List<String> productGroups,
      @Nullable CardRef card)
      implements CodeIssuer.Request {
    public TransactionCode {
      OfHolder.require(account, card);
    }

    @Override
    public IssueCode with(CodeHash hash) {
      return new IssueCode(account, hash, amount, expiresAt, divisible, productGroups, card);
    }
  }

  /**
   * A ticket that is wanted; see the commands issue-ticket and sell-ticket.
   *
   * @param expiresAt at most 1,096 days ahead
   * @param divisible whether it pays several times until nothing is left
   * @param productGroups what it pays for; anything if absent
   * @param tender how it is paid if no account or card pays
   */
  public record Ticket(
      @Nullable AccountId account,
      Money amount,
      Instant expiresAt,
      boolean divisible,
      @Nullable List<String> productGroups,
      @Nullable Tender tender,
      @Nullable CardRef card)
      implements CodeIssuer.Request {
    public Ticket {
      if ((account == null && card == null) == (tender == null)) {
        throw new IllegalArgumentException(
            "name what pays for the ticket: an account or a card, or else a tender");
      }
    }

    @Override
    public LedgerCommand with(CodeHash hash) {
      return tender == null
          ? new IssueTicket(account, hash, amount, expiresAt, divisible, productGroups, card)
          : new SellTicket(hash, amount, expiresAt, divisible, productGroups, tender);
    }
  }

  @POST
  @Path("/transaction-codes")
  @RolesAllowed({Roles.ADMIN, Roles.CARD_OFFICER, Roles.CASHIER})
  @Operation(
      summary = "A code that pays once from afar, or until its amount is used up",
      description = ONCE)
  @APIResponse(
      responseCode = "200",
      description = "The code; show it to whoever may pay with it alone",
      content =
          @Content(
              schema = @Schema(implementation = NewCode.class),
              examples = @ExampleObject(name = "new code", value = Examples.NEW_CODE)))
  @APIResponse(responseCode = "409", description = GIVEN)
  @APIResponse(responseCode = "422")
  public Response transactionCode(
      @PathParam("ledger") String path,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = TransactionCode.class),
                      examples =
                          @ExampleObject(name = "by card", value = Examples.TRANSACTION_CODE)))
          InputStream body) {
    return issue(path, key, body, TransactionCode.class);
  }

  @POST
  @Path("/tickets")
  @RolesAllowed({Roles.ADMIN, Roles.CARD_OFFICER, Roles.CASHIER, Roles.STATION_OPERATOR})
  @Operation(summary = "A voucher for whoever bears it, paid at once", description = ONCE)
  @APIResponse(
      responseCode = "200",
      description = "The ticket's code; whoever has it can pay with it",
      content =
          @Content(
              schema = @Schema(implementation = NewCode.class),
              examples = @ExampleObject(name = "new ticket", value = Examples.NEW_CODE)))
  @APIResponse(responseCode = "409", description = GIVEN)
  @APIResponse(responseCode = "422")
  public Response ticket(
      @PathParam("ledger") String path,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Ticket.class),
                      examples = @ExampleObject(name = "for cash", value = Examples.TICKET)))
          InputStream body) {
    return issue(path, key, body, Ticket.class);
  }

  private Response issue(
      String path,
      @Nullable String key,
      InputStream body,
      Class<? extends CodeIssuer.Request> type) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = CommandPost.id(key);
    CodeIssuer.Request request = Body.read(body, type);
    return codes.issue(new Envelope<>(id, ledger, caller.origin(), null, request));
  }
}
