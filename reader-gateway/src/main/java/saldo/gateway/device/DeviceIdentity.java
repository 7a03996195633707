package saldo.gateway.device;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.RefusedException;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;

/**
 * The device that speaks, as its token proves.
 *
 * @param ledger the book it belongs to
 * @param device its name within the ledger: 1 to 32 letters, digits and {@code . _ -}
 * @param actor the user of the token
 * @param servicePoint where it stands, if the token says so
 */
public record DeviceIdentity(
    LedgerId ledger, String device, String actor, @Nullable String servicePoint) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  public DeviceIdentity {
    if (!NAME.matcher(device).matches()) {
      throw new RefusedException(
          "DEVICE_INVALID", "a device's name is 1 to 32 letters, digits and . _ -");
    }
  }

  Origin origin(long seq) {
    return new Origin(actor, device, servicePoint, seq);
  }

  /** Who and where, for a request without a number of its own. */
  public Origin origin() {
    return new Origin(actor, device, servicePoint, null);
  }
}
