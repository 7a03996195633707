package saldo.cards.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saldo.cards.allocation.Allocating;
import saldo.cards.view.CardCheck;
import saldo.cards.view.CardReader;
import saldo.cards.view.FloatReader;
import saldo.http.Caller;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.kit.projection.Page;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardState;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** Turns what a request asks for into questions to the read model, and absence into problems. */
@ApplicationScoped
public class CardQueries {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Begins what a reader read from a QR code. */
  private static final String CODE = "code:";

  private final CardRuntime runtime;
  private final Scopes scopes;
  private final InstantSource clock = InstantSource.system();

  CardQueries(CardRuntime runtime, Scopes scopes) {
    this.runtime = runtime;
    this.scopes = scopes;
  }

  CardReader reader() {
    return runtime.cards();
  }

  /** What is shown of the float. */
  FloatReader floats(Predicate<AccountId> shown) {
    return runtime.floats(shown);
  }

  Scope scope(LedgerId ledger, Caller caller) {
    return scopes.of(ledger, caller);
  }

  Allocating allocating() {
    return runtime.allocating();
  }

  /** A plan; 404 PLAN_UNKNOWN, to be thrown, if it was never registered. */
  RegisteredItem plan(LedgerId ledger, String id) {
    return runtime
        .registry()
        .item(ledger, MasterKind.ALLOCATION_PLAN, id)
        .orElseThrow(() ->
            Problem.of(
                    Status.NOT_FOUND,
                    "PLAN_UNKNOWN",
                    "There is no allocation plan " + id + ": check the id.")
                .exception());
  }

  Instant now() {
    return clock.instant();
  }

  /** One that the caller may not see is as unknown as one that is not there. */
  CardState card(LedgerId ledger, CardNumber number, Scope scope) {
    return reader().card(ledger, number).filter(scope::has).orElseThrow(() -> unknown(number));
  }

  /** Also of a card that is no longer there. */
  Page<CardEntry> timeline(LedgerId ledger, CardNumber number, @Nullable Long before, int limit) {
    Page<CardEntry> page = reader().timeline(ledger, number, before, limit);
    if (page.items().isEmpty() && before == null) {
      throw unknown(number);
    }
    return page;
  }

  CardCheck check(LedgerId ledger, CardRef ref, Scope scope) {
    return reader().check(ledger, ref, now(), scope::has);
  }

  /** The name of who holds a card now; empty if nobody does, or somebody anonymous. */
  String bearerName(LedgerId ledger, CardNumber number) {
    Instant now = now();
    return reader()
        .card(ledger, number)
        .flatMap(card -> card.links().at(Attribute.BEARER, now))
        .flatMap(id -> bearer(ledger, id))
        .flatMap(bearer -> bearer.at(now))
        .map(bearer -> bearer.name())
        .orElse("");
  }

  /** Somebody anonymous may have turned out to be somebody who is registered. */
  private Optional<RegisteredItem> bearer(LedgerId ledger, String id) {
    Optional<RegisteredItem> bearer = runtime.registry().item(ledger, MasterKind.BEARER, id);
    @Nullable String into = bearer.map(RegisteredItem::mergedInto).orElse(null);
    return into == null ? bearer : runtime.registry().item(ledger, MasterKind.BEARER, into);
  }

  /** Waits until the read model has an event of cards. */
  void await(LedgerId ledger, @Nullable String minSeq) {
    long least = minSeq == null ? 0 : Parameters.seq("minSeq", minSeq);
    if (least > 0 && !runtime.awaitUntil(() -> reader().head(ledger) >= least, PATIENCE)) {
      throw Problem.notYet(
              "The cards are not that far yet: ask again in a moment, or for an earlier number.")
          .exception();
    }
  }

  static CardNumber number(String text) {
    return Parameters.read(text, CardNumber::of);
  }

  /** A card as it was presented; a number alone is one that was read. */
  static CardRef presented(String text) {
    if (text.startsWith(CODE)) {
      throw Problem.malformed("A code must not stand in an address: POST it to cards/check.");
    }
    return text.contains(":") ? Parameters.read(text, CardRef::of) : CardRef.number(number(text));
  }

  static RuntimeException unknown(CardNumber number) {
    return Problem.of(
            Status.NOT_FOUND, "CARD_UNKNOWN", "There is no card " + number + ": check the number.")
        .exception();
  }
}
