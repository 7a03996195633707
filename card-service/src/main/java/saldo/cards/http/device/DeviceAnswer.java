package saldo.cards.http.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.RegisteredItem;

/**
 * A terminal that a device speaks for, or may be paired with.
 *
 * @param servicePoint where it stands; absent if it was withdrawn, and then its device has no token
 * @param pairedAt since when the device speaks for it; absent if there is none
 * @param renewedAt when the device last renewed its token, as noted once an hour
 * @param codeUntil until when the code that was made last pairs another device; absent if not
 */
public record DeviceAnswer(
    String terminal,
    @Nullable String servicePoint,
    @Nullable Instant pairedAt,
    @Nullable Instant renewedAt,
    @Nullable Instant codeUntil) {

  static DeviceAnswer of(RegisteredItem item, Instant now) {
    Pairing pairing = item.pairing();
    Pairing.Device device = pairing == null ? null : pairing.device();
    Pairing.Offer offer = pairing == null ? null : pairing.offer();
    return new DeviceAnswer(
        item.id(),
        item.at(now).map(DeviceAnswer::servicePoint).orElse(null),
        device == null ? null : device.pairedAt(),
        device == null ? null : device.renewedAt(),
        offer == null || offer.used() || !now.isBefore(offer.until()) ? null : offer.until());
  }

  private static @Nullable String servicePoint(MasterData data) {
    return data instanceof Terminal terminal ? terminal.servicePoint() : null;
  }
}
