package saldo.machine.audit.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.Pairing.Device;
import saldo.schemas.registry.Pairing.Offer;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEvent.DevicePaired;
import saldo.schemas.registry.RegistryEvent.PairingOffered;

/** Which device speaks for a terminal, entry by entry. */
final class PairingFold {
  private PairingFold() {}

  /** A new code ends the one before, and leaves the device alone until somebody says it. */
  static Pairing offered(@Nullable RegisteredItem before, PairingOffered e) {
    Pairing known = known(before);
    return new Pairing(new Offer(e.codeHash(), e.until(), e.reason(), false), known.device());
  }

  static Pairing paired(@Nullable RegisteredItem before, DevicePaired e, Instant at) {
    @Nullable Offer offer = known(before).offer();
    @Nullable Offer used =
        offer == null ? null : new Offer(offer.codeHash(), offer.until(), offer.reason(), true);
    return new Pairing(used, new Device(e.secretHash(), at, at));
  }

  static @Nullable Pairing renewed(@Nullable RegisteredItem before, Instant at) {
    Pairing known = known(before);
    @Nullable Device device = known.device();
    return device == null
        ? before == null ? null : before.pairing()
        : new Pairing(known.offer(), new Device(device.secretHash(), device.pairedAt(), at));
  }

  private static Pairing known(@Nullable RegisteredItem before) {
    @Nullable Pairing pairing = before == null ? null : before.pairing();
    return pairing == null ? new Pairing(null, null) : pairing;
  }
}
