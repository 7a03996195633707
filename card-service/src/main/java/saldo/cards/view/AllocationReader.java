package saldo.cards.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import saldo.cards.domain.card.Card;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoredEntry;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** Answers what plans have given, and to whom they may give. */
public final class AllocationReader {
  private static final int SCAN = 1_000;

  private final ProjectionStore store;

  public AllocationReader(ProjectionStore store) {
    this.store = store;
  }

  /** The ledgers in which anything is registered. */
  public Set<LedgerId> ledgers() {
    Set<LedgerId> ledgers = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
    each(
        Families.HEADS,
        new byte[0],
        entry -> {
          String key = new String(entry.key(), UTF_8);
          ledgers.add(LedgerId.of(key.substring(0, key.indexOf('|'))));
        });
    return ledgers;
  }

  /** All of a kind, also what is no longer there. */
  public List<RegisteredItem> items(LedgerId ledger, MasterKind kind) {
    List<RegisteredItem> items = new ArrayList<>();
    each(
        Families.ITEMS,
        Keys.within(ledger, kind.code()),
        entry -> items.add(Stored.read(entry.value(), RegisteredItem.class)));
    return items;
  }

  /** What a plan has given for a period, in minor units, by card. */
  public Map<CardNumber, Long> given(LedgerId ledger, String plan, AllocationPeriod period) {
    Map<CardNumber, Long> given = new LinkedHashMap<>();
    byte[] prefix = Keys.within(ledger, plan, period);
    each(
        Families.ALLOCATIONS,
        prefix,
        entry -> given.put(card(entry.key(), prefix), Keys.number(entry.value())));
    return given;
  }

  /**
   * Cards by number.
   *
   * @param most one more than this many at most, so that it is known whether there are more
   */
  public List<CardState> cards(LedgerId ledger, Predicate<CardState> wanted, int most) {
    List<CardState> cards = new ArrayList<>();
    each(
        Families.CARDS,
        Keys.within(ledger),
        entry -> {
          CardState card = Stored.read(entry.value(), Card.class).state();
          if (cards.size() <= most && wanted.test(card)) {
            cards.add(card);
          }
        });
    return cards;
  }

  private static CardNumber card(byte[] key, byte[] prefix) {
    return CardNumber.of(new String(key, prefix.length, key.length - prefix.length, UTF_8));
  }

  private void each(String family, byte[] prefix, Consumer<StoredEntry> use) {
    byte[] from = prefix;
    List<StoredEntry> slice;
    do {
      slice = store.forward(family, prefix, from, SCAN);
      for (StoredEntry entry : slice) {
        use.accept(entry);
        from = Keys.after(entry.key());
      }
    } while (slice.size() == SCAN);
  }
}
