package saldo.ledger.book;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.FoldingView;
import saldo.ledger.domain.LoadOrder;
import saldo.ledger.domain.Loads;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderEvent;
import saldo.schemas.ledger.LoadOrderEvent.LoadCorrected;
import saldo.schemas.ledger.LoadOrderEvent.LoadFailed;
import saldo.schemas.ledger.LoadOrderEvent.LoadOrdered;
import saldo.schemas.ledger.LoadOrderEvent.LoadPaid;
import saldo.schemas.ledger.LoadState;

/**
 * Keeps the list of online loads.
 *
 * @param entry what happened
 * @param view where the list is
 */
record LoadOrderList(JournalEntry entry, FoldingView view) {

  /** The order that the entry is about, as it was. */
  Loads named() {
    @Nullable LoadOrderRow row = row();
    return row == null ? Loads.NONE : new Loads(Map.of(row.order(), row.loadOrder()), Map.of());
  }

  void update(Loads after) {
    @Nullable LoadOrderRow before = row();
    for (LoadOrder order : after.orders().values()) {
      if (before == null || before.state() != order.state()) {
        keep(order, before);
      }
    }
  }

  private void keep(LoadOrder order, @Nullable LoadOrderRow before) {
    LoadOrderRow now = row(order, before);
    if (before != null) {
      view.delete(Families.LOAD_STATES, key(entry.ledger(), before.state(), order.id().value()));
    }
    view.put(Families.LOADS, key(order.id()), Stored.write(now));
    view.put(
        Families.LOAD_STATES, key(entry.ledger(), now.state(), order.id().value()), new byte[0]);
  }

  private LoadOrderRow row(LoadOrder order, @Nullable LoadOrderRow before) {
    Instant at = entry.bookedAt();
    return new LoadOrderRow(
        order.id(),
        order.account(),
        order.card(),
        order.ordered(),
        entry.event() instanceof LoadOrdered e ? e.reference() : before(before).reference(),
        order.state(),
        order.paid(),
        order.credited(),
        before == null ? at : before.orderedAt(),
        order.expiresAt(),
        at,
        entry.event() instanceof LoadPaid e && e.waits() != null
            ? LoadOrderRow.Waits.of(e.waits())
            : null,
        ended(entry.event()));
  }

  private static LoadOrderRow before(@Nullable LoadOrderRow row) {
    if (row == null) {
      throw new IllegalStateException("a load that was never ordered");
    }
    return row;
  }

  private static @Nullable String ended(LedgerEvent event) {
    return switch (event) {
      case LoadFailed e -> e.reason();
      case LoadCorrected e -> e.reason();
      case LedgerEvent e -> null;
    };
  }

  private @Nullable LoadOrderRow row() {
    byte[] known =
        entry.event() instanceof LoadOrderEvent e ? view.get(Families.LOADS, key(e.order())) : null;
    return known == null ? null : Stored.read(known, LoadOrderRow.class);
  }

  private byte[] key(EntryId order) {
    return Keys.of(entry.ledger(), order.value());
  }

  static byte[] key(LedgerId ledger, LoadState state, String order) {
    return Keys.of(ledger, state.name() + "|" + order);
  }
}
