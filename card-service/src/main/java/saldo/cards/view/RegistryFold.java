package saldo.cards.view;

import java.util.List;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.Registrar;
import saldo.cards.domain.registry.Registry;
import saldo.kit.projection.FoldingView;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.*;

/** Does to the read model what an event of the registry does to the state it was decided in. */
record RegistryFold(FoldingView view) {
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
    foldCode(ledger, registry, entry.event());
    Registry after = REGISTRAR.evolve(registry, entry.event());
    for (ItemKey key : named) {
      RegisteredItem item = after.item(key);
      view.put(Families.ITEMS, key(ledger, key), Stored.write(item));
      byte[] log = Keys.within(ledger, key.kind().code(), key.id());
      view.put(Journal.REGISTRY.log(), Keys.numbered(log, entry.seq()), value);
    }
    view.put(Families.HEADS, Keys.of(ledger, Journal.REGISTRY.name()), Keys.number(entry.seq()));
  }

  /** A code is found by its hash for as long as no other is offered, used or not. */
  private void foldCode(LedgerId ledger, Registry before, RegistryEvent event) {
    switch (event) {
      case PairingOffered e -> {
        forgetCode(before, e.terminal());
        OfferedTerminal offered = new OfferedTerminal(ledger, e.terminal());
        view.put(Families.CODES, Keys.of(e.codeHash()), Stored.write(offered));
      }
      case DeviceUnpaired e -> forgetCode(before, e.terminal());
      case Defined e -> {}
      case Withdrawn e -> {}
      case BearersMerged e -> {}
      case DevicePaired e -> {}
      case PairingRenewed e -> {}
    }
  }

  private void forgetCode(Registry before, String terminal) {
    Pairing pairing = before.item(new ItemKey(MasterKind.TERMINAL, terminal)).pairing();
    if (pairing != null && pairing.offer() != null) {
      view.delete(Families.CODES, Keys.of(pairing.offer().codeHash()));
    }
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
      case PairingOffered e -> terminal(e.terminal());
      case DevicePaired e -> terminal(e.terminal());
      case PairingRenewed e -> terminal(e.terminal());
      case DeviceUnpaired e -> terminal(e.terminal());
    };
  }

  private static List<ItemKey> terminal(String id) {
    return List.of(new ItemKey(MasterKind.TERMINAL, id));
  }
}
