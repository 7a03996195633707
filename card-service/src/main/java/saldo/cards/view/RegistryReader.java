package saldo.cards.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.ItemKey;
import saldo.kit.projection.Page;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoreView;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEntry;

/** Answers questions about what is registered. */
public final class RegistryReader {
  /** Looked at in one go; a price list may have a megabyte. */
  private static final int SLICE = 100;

  private final ProjectionStore store;

  public RegistryReader(ProjectionStore store) {
    this.store = store;
  }

  /** The last event of the registry that has been folded; 0 if there is none. */
  public long head(LedgerId ledger) {
    return head(store, ledger);
  }

  /** All versions of a thing; empty if it was never registered. */
  public Optional<RegisteredItem> item(LedgerId ledger, MasterKind kind, String id) {
    return Optional.ofNullable(store.get(Families.ITEMS, Keys.of(ledger, kind.code(), id)))
        .map(bytes -> Stored.read(bytes, RegisteredItem.class));
  }

  /**
   * All of a kind by id, also what is no longer there.
   *
   * @param cursor the id after which to begin, empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<RegisteredItem> items(LedgerId ledger, MasterKind kind, String cursor, int limit) {
    return store.atOneMoment(view -> {
      byte[] prefix = Keys.within(ledger, kind.code());
      byte[] from = cursor.isEmpty() ? prefix : Keys.after(Keys.of(ledger, kind.code(), cursor));
      List<RegisteredItem> items =
          view.forward(Families.ITEMS, prefix, from, limit + 1).stream()
              .map(entry -> Stored.read(entry.value(), RegisteredItem.class))
              .toList();
      return Page.of(items, limit, RegisteredItem::id, head(view, ledger));
    });
  }

  /**
   * Those of a kind that are registered at a time, by id.
   *
   * @param cursor the id after which to begin, empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<RegisteredItem> held(LedgerId ledger, HeldFilter filter, String cursor, int limit) {
    byte[] prefix = Keys.of(ledger, filter.kind().code(), filter.prefix());
    byte[] from =
        cursor.compareTo(filter.prefix()) < 0
            ? prefix
            : Keys.after(Keys.of(ledger, filter.kind().code(), cursor));
    return store.atOneMoment(view -> {
      List<RegisteredItem> found =
          found(
              view,
              new Span(prefix, from),
              limit,
              item -> item.at(filter.at()).isPresent() && filter.shown().test(item));
      return Page.of(found, limit, RegisteredItem::id, head(view, ledger));
    });
  }

  /**
   * Terminals that a device speaks for, or may be paired with, by id; also those withdrawn.
   *
   * @param cursor the id after which to begin, empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<RegisteredItem> paired(LedgerId ledger, String cursor, int limit) {
    String kind = MasterKind.TERMINAL.code();
    byte[] prefix = Keys.within(ledger, kind);
    byte[] from = cursor.isEmpty() ? prefix : Keys.after(Keys.of(ledger, kind, cursor));
    return store.atOneMoment(view -> {
      List<RegisteredItem> found =
          found(view, new Span(prefix, from), limit, item -> item.pairing() != null);
      return Page.of(found, limit, RegisteredItem::id, head(view, ledger));
    });
  }

  /** Which part is looked at: what begins so, from there on. */
  private record Span(byte[] prefix, byte[] from) {}

  /** One more than the limit, if there are more. */
  private static List<RegisteredItem> found(
      StoreView view, Span span, int limit, Predicate<RegisteredItem> wanted) {
    return view.scan(Families.ITEMS, span.prefix(), span.from(), SLICE)
        .map(entry -> Stored.read(entry.value(), RegisteredItem.class))
        .filter(wanted)
        .limit(limit + 1L)
        .toList();
  }

  /** What a pairing code is for, if it is the last that was offered for a terminal. */
  public Optional<OfferedTerminal> offered(String codeHash) {
    return Optional.ofNullable(store.get(Families.CODES, Keys.of(codeHash)))
        .map(bytes -> Stored.read(bytes, OfferedTerminal.class));
  }

  /** The same, with the bearer that it was merged into after all mergers of that one. */
  public RegisteredItem resolved(LedgerId ledger, RegisteredItem item) {
    String into = item.mergedInto();
    String next = into;
    while (next != null) {
      into = next;
      next = item(ledger, MasterKind.BEARER, next).map(RegisteredItem::mergedInto).orElse(null);
    }
    return item.mergedInto(into);
  }

  /**
   * How something became known, newest first: who, when and why.
   *
   * @param before the number before which to begin; none for the newest
   * @param limit 1 to 1,000
   */
  public Page<RegistryEntry> history(
      LedgerId ledger, ItemKey item, @Nullable Long before, int limit) {
    byte[] about = Keys.within(ledger, item.kind().code(), item.id());
    return store.atOneMoment(view -> {
      List<RegistryEntry> found = Journal.REGISTRY.newest(view, about, before, limit + 1);
      return Page.of(found, limit, entry -> Long.toString(entry.seq()), head(view, ledger));
    });
  }

  private static long head(StoreView view, LedgerId ledger) {
    return Journal.REGISTRY.head(view, ledger);
  }
}
