package saldo.cards.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.StoreView;
import saldo.kit.projection.StoredEntry;
import saldo.schemas.LedgerId;
import saldo.schemas.card.CardEntry;
import saldo.schemas.registry.RegistryEntry;

/**
 * A journal that is folded into the read model.
 *
 * @param name names it among the heads
 * @param log the family of its entries, by what they are about and then by number
 */
record Journal<T>(String name, String log, Class<T> type) {
  static final Journal<CardEntry> CARDS = new Journal<>("card", Families.CARD_LOG, CardEntry.class);
  static final Journal<RegistryEntry> REGISTRY =
      new Journal<>("registry", Families.ITEM_LOG, RegistryEntry.class);

  /** The number of the last entry that has been folded; 0 if there is none. */
  long head(StoreView view, LedgerId ledger) {
    byte[] head = view.get(Families.HEADS, Keys.of(ledger, name));
    return head == null ? 0 : Keys.number(head);
  }

  /**
   * The entries about something, newest first.
   *
   * @param about what their keys begin with
   * @param before the number before which to begin; none for the newest
   */
  List<T> newest(StoreView view, byte[] about, @Nullable Long before, int limit) {
    List<StoredEntry> found =
        before == null
            ? view.last(log, about, limit)
            : view.backward(log, about, Keys.numbered(about, Math.max(0, before - 1)), limit);
    return found.stream().map(entry -> Stored.read(entry.value(), type)).toList();
  }
}
