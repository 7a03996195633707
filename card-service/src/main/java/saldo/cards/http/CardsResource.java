package saldo.cards.http;

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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import saldo.cards.view.CardFilter;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.kit.projection.Page;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardState;

/** Looks cards up: by what they are linked to, by number, and what happened to them. */
@Path("/ledgers/{ledger}/cards")
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
public class CardsResource {
  private final Caller caller;
  private final CardQueries queries;

  CardsResource(Caller caller, CardQueries queries) {
    this.caller = caller;
    this.queries = queries;
  }

  @GET
  @Operation(summary = "Cards by number, those that fit what is given")
  public Page<CardView> cards(@PathParam("ledger") String path, @BeanParam CardSearch search) {
    LedgerId ledger = caller.ledgerOrPart(path);
    Instant now = queries.now();
    CardFilter filter = search.filter(now, queries.scope(ledger, caller)::has);
    String cursor = search.cursor();
    int limit = search.limit();
    Page<CardState> page = queries.reader().find(ledger, filter, cursor, limit);
    List<CardView> cards = page.items().stream().map(card -> CardView.of(card, now)).toList();
    return new Page<>(cards, page.next(), page.asOfSeq());
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "A card as it is, as it was, and as is planned")
  public CardView card(
      @PathParam("ledger") String path,
      @PathParam("number") String text,
      @QueryParam("minSeq") @Nullable String minSeq) {
    LedgerId ledger = caller.ledgerOrPart(path);
    CardNumber number = CardQueries.number(text);
    queries.await(ledger, minSeq);
    return CardView.of(queries.card(ledger, number, queries.scope(ledger, caller)), queries.now());
  }

  @GET
  @Path("/{number}/timeline")
  @Operation(summary = "What happened to a card, newest first: when, who, why, what")
  public Page<TimelineRow> timeline(
      @PathParam("ledger") String path,
      @PathParam("number") String text,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    LedgerId ledger = caller.ledgerOrPart(path);
    CardNumber number = CardQueries.number(text);
    @Nullable Long before = cursor.isEmpty() ? null : Long.valueOf(Parameters.seqCursor(cursor));
    Scope scope = queries.scope(ledger, caller);
    if (!scope.isEverything()) {
      queries.card(ledger, number, scope);
    }
    Page<CardEntry> page = queries.timeline(ledger, number, before, Parameters.limit(limit));
    List<TimelineRow> rows = page.items().stream().map(TimelineRow::of).toList();
    return new Page<>(rows, page.next(), page.asOfSeq());
  }
}
