package saldo.cards.domain.registry;

import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.*;

/** What each event does to the registry. */
final class Evolution {
  private Evolution() {}

  static Registry of(Registry registry, RegistryEvent event) {
    return switch (event) {
      case Defined e ->
          registry.with(
              new ItemKey(e.data().kind(), e.id()),
              new Version(e.validFrom(), registry.at(), e.data()));
      case Withdrawn e ->
          registry.with(
              new ItemKey(e.kind(), e.id()), new Version(e.validFrom(), registry.at(), null));
      case BearersMerged e -> merged(registry, e);
      case PairingOffered e -> Devices.offered(registry, e);
      case DevicePaired e -> Devices.paired(registry, e);
      case PairingRenewed e -> Devices.renewed(registry, e);
      case DeviceUnpaired e -> Devices.unpaired(registry, e);
    };
  }

  private static Registry merged(Registry registry, BearersMerged e) {
    RegisteredItem from = registry.item(new ItemKey(MasterKind.BEARER, e.from()));
    return registry.with(from.mergedInto(e.into()));
  }
}
