package saldo.cards.domain.registry;

import static saldo.schemas.registry.RegistryRejection.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import saldo.kit.decider.Decision;
import saldo.schemas.registry.Pairing.Device;
import saldo.schemas.registry.Pairing.Offer;
import saldo.schemas.registry.RegistryCommand.*;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.*;
import saldo.schemas.registry.RegistryRejection;

/** One device at most speaks for a terminal: the one that said the code last offered, once. */
final class Pairings {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** What the gateway lets a device be called. */
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  private Pairings() {}

  static Decision<RegistryEvent, RegistryRejection> offer(
      Registry registry, OfferPairing c, Instant now) {
    ItemKey key = Devices.key(c.terminal());
    int minutes = c.validMinutes();
    String range = "a number from 1 to " + Limits.CODE_MINUTES;
    return new Checks()
        .id(key)
        .reason(c.reason())
        .field(
            DEVICE.matcher(c.terminal()).matches(),
            "terminal",
            "1 to 32 letters, digits and . _ - for a device to report under it")
        .field(HASH.matcher(c.codeHash()).matches(), "codeHash", "64 hexadecimal digits")
        .field(minutes >= 1 && minutes <= Limits.CODE_MINUTES, "validMinutes", range)
        .known(key, registry.item(key), now)
        .accept(() ->
            new PairingOffered(
                c.terminal(), c.codeHash(), now.plus(Duration.ofMinutes(minutes)), c.reason()));
  }

  static Decision<RegistryEvent, RegistryRejection> pair(
      Registry registry, PairDevice c, Instant now) {
    ItemKey key = Devices.key(c.terminal());
    Optional<Offer> offer =
        Optional.ofNullable(Devices.of(registry, key).offer())
            .filter(last -> last.codeHash().equals(c.codeHash()));
    Instant until = offer.map(Offer::until).orElse(now);
    return new Checks()
        .id(key)
        .field(HASH.matcher(c.secretHash()).matches(), "secretHash", "64 hexadecimal digits")
        .that(offer.isPresent(), PAIRING_CODE_UNKNOWN)
        .that(offer.filter(Offer::used).isEmpty(), PAIRING_CODE_USED)
        .that(now.isBefore(until), PAIRING_CODE_EXPIRED, "until", until)
        .known(key, registry.item(key), now)
        .accept(() ->
            new DevicePaired(
                c.terminal(), c.codeHash(), c.secretHash(), offer.orElseThrow().reason()));
  }

  static Decision<RegistryEvent, RegistryRejection> renew(
      Registry registry, RenewPairing c, Instant now) {
    ItemKey key = Devices.key(c.terminal());
    Optional<Device> device =
        Optional.ofNullable(Devices.of(registry, key).device())
            .filter(paired -> paired.secretHash().equals(c.secretHash()));
    boolean noted =
        device.filter(d -> now.isBefore(d.renewedAt().plus(Limits.RENEWALS_NOTED))).isPresent();
    Checks checks =
        new Checks()
            .id(key)
            .that(device.isPresent(), NOT_PAIRED, "id", c.terminal())
            .known(key, registry.item(key), now);
    return noted ? checks.acceptAsItIs() : checks.accept(() -> new PairingRenewed(c.terminal()));
  }

  static Decision<RegistryEvent, RegistryRejection> unpair(Registry registry, UnpairDevice c) {
    ItemKey key = Devices.key(c.terminal());
    return new Checks()
        .id(key)
        .reason(c.reason())
        .that(!Devices.of(registry, key).equals(Devices.NONE), NOT_PAIRED, "id", c.terminal())
        .accept(() -> new DeviceUnpaired(c.terminal(), c.reason()));
  }
}
