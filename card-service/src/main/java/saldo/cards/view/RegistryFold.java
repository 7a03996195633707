package saldo.cards.view;

import java.util.List;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.Registrar;
import saldo.cards.domain.registry.Registry;
import saldo.kit.projection.FoldingView;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.BearersMerged;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryEvent.Withdrawn;

/** Does to the read model what an event of the registry does to the state it was decided in. */
record RegistryFold(FoldingView view) {
  /** Names the journal of the registry among the heads. */
  static final String JOURNAL = "registry";

  private static final Registrar REGISTRAR = new Registrar();

  void fold(byte[] value) {
    RegistryEntry entry = Stored.read(value, RegistryEntry.class);
    LedgerId ledger = entry.ledger();
    Registry registry = Registry.EMPTY.recording(entry.bookedAt());
    List<ItemKey> named = named(entry.event());
    for (ItemKey key : named) {
      byte[] stored = view.get(Families.ITEMS, key(ledger, key));
      registry =
          registry.with(
              stored == null ? Registry.unknown(key) : Stored.read(stored, RegisteredItem.class));
    }
    Registry after = REGISTRAR.evolve(registry, entry.event());
    for (ItemKey key : named) {
      RegisteredItem item = after.item(key);
      view.put(Families.ITEMS, key(ledger, key), Stored.write(item));
      byte[] log = Keys.within(ledger, key.kind().code(), key.id());
      view.put(Families.ITEM_LOG, Keys.numbered(log, entry.seq()), value);
    }
    view.put(Families.HEADS, Keys.of(ledger, JOURNAL), Keys.number(entry.seq()));
  }

  private static byte[] key(LedgerId ledger, ItemKey key) {
    return Keys.of(ledger, key.kind().code(), key.id());
  }

  private static List<ItemKey> named(RegistryEvent event) {
    return switch (event) {
      case Defined e -> List.of(new ItemKey(e.data().kind(), e.id()));
      case Withdrawn e -> List.of(new ItemKey(e.kind(), e.id()));
      case BearersMerged e ->
          List.of(
              new ItemKey(MasterKind.BEARER, e.from()), new ItemKey(MasterKind.BEARER, e.into()));
    };
  }
}
