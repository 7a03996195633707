package saldo.gateway.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.FactRules;
import saldo.gateway.fact.RefusedException;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;

/**
 * What a device says of fuel that was taken.
 *
 * @param servicePoint where the device stands, if that is known
 */
record DeviceFilling(DeviceTransaction said, @Nullable String servicePoint) {

  /**
   * What the ledger is told.
   *
   * @param now by the gateway's clock
   * @throws RefusedException with the first thing that is wrong
   */
  RecordFilling command(Instant now) {
    DeviceFact.absent("account", said.account());
    DeviceFact.absent("items", said.items());
    DeviceFact.absent("tender", said.tender());
    DeviceFact.absent("openAs", said.openAs());
    DeviceFact.absent("number", said.number());
    CardRef card = DeviceFact.required("card", said.card());
    Money amount = DeviceFact.required("amount", said.amount());
    RecordFilling fact = new RecordFilling(card, amount, filling(), said.hold());
    DeviceFact.refuse(FactRules.check(fact, now));
    return fact;
  }

  private Filling filling() {
    @Nullable Instant filledAt = said.filledAt() == null ? said.at() : said.filledAt();
    return new Filling(
        DeviceFact.required("filledAt", filledAt),
        servicePoint,
        DeviceFact.required("product", said.product()),
        DeviceFact.required("quantityMl", said.quantityMl()),
        DeviceFact.required("unitMilliMinor", said.unitMilliMinor()),
        said.odometerKm(),
        said.pump(),
        null,
        said.ended());
  }

  /**
   * Nothing of it may be said where no fuel was taken.
   *
   * @throws RefusedException with the first field that is there
   */
  void absent() {
    DeviceFact.absent("product", said.product());
    DeviceFact.absent("quantityMl", said.quantityMl());
    DeviceFact.absent("unitMilliMinor", said.unitMilliMinor());
    DeviceFact.absent("odometerKm", said.odometerKm());
    DeviceFact.absent("filledAt", said.filledAt());
    DeviceFact.absent("pump", said.pump());
    DeviceFact.absent("ended", said.ended());
    DeviceFact.absent("hold", said.hold());
  }
}
