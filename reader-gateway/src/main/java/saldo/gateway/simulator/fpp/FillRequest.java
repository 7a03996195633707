package saldo.gateway.simulator.fpp;

import java.util.OptionalInt;

/**
 * Somebody stands at the pump.
 *
 * @param card as presented
 * @param product the code of what is wanted
 * @param quantityMl how much is wanted; 0 if the nozzle is only lifted and hung up again
 * @param odometerKm as typed, if it was
 */
public record FillRequest(String card, String product, long quantityMl, OptionalInt odometerKm) {
  /** Without an odometer. */
  public static FillRequest of(String card, String product, long quantityMl) {
    return new FillRequest(card, product, quantityMl, OptionalInt.empty());
  }
}
