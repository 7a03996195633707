package saldo.cards.http.device;

import saldo.schemas.LedgerId;
import saldo.schemas.Origin;

/** Where a device stands, which is all that its token allows. */
record DevicePlace(LedgerId ledger, String terminal, String servicePoint) {

  /** Who does what the device does. */
  Origin origin() {
    return new Origin(terminal, terminal, servicePoint, null);
  }
}
