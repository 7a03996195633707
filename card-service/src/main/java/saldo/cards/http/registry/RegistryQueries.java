package saldo.cards.http.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.http.CardRuntime;
import saldo.cards.http.Scope;
import saldo.cards.http.Scopes;
import saldo.cards.view.HeldFilter;
import saldo.cards.view.RegistryReader;
import saldo.http.Caller;
import saldo.http.Problem;
import saldo.kit.projection.Page;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEntry;

/** Turns what a request asks for into questions to the read model, and absence into problems. */
@ApplicationScoped
public class RegistryQueries {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CardRuntime runtime;
  private final Scopes scopes;

  RegistryQueries(CardRuntime runtime, Scopes scopes) {
    this.runtime = runtime;
    this.scopes = scopes;
  }

  RegistryReader reader() {
    return runtime.registry();
  }

  Optional<RegisteredItem> known(LedgerId ledger, ItemKey key) {
    return reader().item(ledger, key.kind(), key.id());
  }

  /** What the caller may change. */
  RegistryRights rights(LedgerId ledger, Caller caller) {
    return new RegistryRights(scope(ledger, caller));
  }

  /** What the caller may see. */
  Scope scope(LedgerId ledger, Caller caller) {
    return scopes.of(ledger, caller);
  }

  /** What was asked for, or now. */
  Instant at(@Nullable Instant asked) {
    return asked == null ? runtime.now() : asked;
  }

  HeldPage held(LedgerId ledger, HeldFilter filter, String cursor, int limit) {
    RegistryReader reader = reader();
    Page<RegisteredItem> page = reader.held(ledger, filter, cursor, limit);
    List<HeldItem> items =
        page.items().stream()
            .flatMap(item -> HeldItem.of(reader.resolved(ledger, item), filter.at()).stream())
            .toList();
    return new HeldPage(items, page.next(), page.asOfSeq());
  }

  /**
   * Refuses to speak of what the caller may not see, as of what is not there.
   *
   * @throws jakarta.ws.rs.WebApplicationException 404 ITEM_UNKNOWN
   */
  void require(LedgerId ledger, ItemKey key, Caller caller) {
    Scope scope = scope(ledger, caller);
    if (!scope.isEverything() && known(ledger, key).filter(scope::shows).isEmpty()) {
      throw unknown(
          "There is no %s %s that you may see: check the id."
              .formatted(key.kind().code(), key.id()));
    }
  }

  /**
   * One thing.
   *
   * @param versions whether all that was ever said of it is wanted, also if it is no longer there
   */
  ItemAnswer item(LedgerId ledger, ItemKey key, Instant at, boolean versions) {
    RegistryReader reader = reader();
    long seq = reader.head(ledger);
    return known(ledger, key)
        .map(item -> ItemAnswer.of(reader.resolved(ledger, item), at, seq))
        .filter(answer -> versions || answer.data() != null)
        .map(answer -> versions ? answer : answer.withoutVersions())
        .orElseThrow(() ->
            unknown(
                "There is no %s %s at %s: check the id and the time."
                    .formatted(key.kind().code(), key.id(), at)));
  }

  Page<RegistryEntry> history(LedgerId ledger, ItemKey key, @Nullable Long before, int limit) {
    if (known(ledger, key).isEmpty()) {
      throw unknown(
          "There never was a %s %s: check the id.".formatted(key.kind().code(), key.id()));
    }
    return reader().history(ledger, key, before, limit);
  }

  /**
   * Waits until the read model has an event of the registry.
   *
   * @throws jakarta.ws.rs.WebApplicationException 503 NOT_YET if that takes more than two seconds
   */
  void await(LedgerId ledger, long least) {
    await(ledger, least, PATIENCE);
  }

  void await(LedgerId ledger, long least, Duration patience) {
    if (least > 0 && !runtime.awaitUntil(() -> reader().head(ledger) >= least, patience)) {
      throw Problem.notYet(
              "The registry is not that far yet: ask again in a moment, or for an earlier number.")
          .exception();
    }
  }

  private static RuntimeException unknown(String sentence) {
    return Problem.of(Status.NOT_FOUND, "ITEM_UNKNOWN", sentence).exception();
  }
}
