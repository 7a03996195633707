package saldo.cards.domain.registry;

import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.Pairing.Device;
import saldo.schemas.registry.Pairing.Offer;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEvent.*;

/** Which device speaks for a terminal, and what events do to that. */
final class Devices {
  static final Pairing NONE = new Pairing(null, null);

  private Devices() {}

  static ItemKey key(String terminal) {
    return new ItemKey(MasterKind.TERMINAL, terminal);
  }

  static Pairing of(Registry registry, ItemKey key) {
    Pairing pairing = registry.item(key).pairing();
    return pairing == null ? NONE : pairing;
  }

  /** The device that is paired, if any, stays until the code is used. */
  static Registry offered(Registry registry, PairingOffered e) {
    Device device = of(registry, key(e.terminal())).device();
    Offer offer = new Offer(e.codeHash(), e.until(), e.reason(), false);
    return with(registry, e.terminal(), new Pairing(offer, device));
  }

  static Registry paired(Registry registry, DevicePaired e) {
    Offer offer = of(registry, key(e.terminal())).offer();
    Offer used =
        offer == null ? null : new Offer(offer.codeHash(), offer.until(), offer.reason(), true);
    Device device = new Device(e.secretHash(), registry.at(), registry.at());
    return with(registry, e.terminal(), new Pairing(used, device));
  }

  static Registry renewed(Registry registry, PairingRenewed e) {
    Pairing before = of(registry, key(e.terminal()));
    Device device = before.device();
    return device == null
        ? registry
        : with(
            registry,
            e.terminal(),
            new Pairing(
                before.offer(), new Device(device.secretHash(), device.pairedAt(), registry.at())));
  }

  static Registry unpaired(Registry registry, DeviceUnpaired e) {
    return with(registry, e.terminal(), null);
  }

  private static Registry with(Registry registry, String terminal, @Nullable Pairing pairing) {
    RegisteredItem item = registry.item(key(terminal));
    return registry.with(item.with(pairing));
  }
}
