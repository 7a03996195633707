package saldo.gateway.fuel.view;

import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterData.Vehicle;

/**
 * How far a vehicle has driven: it never falls, and what a driver mistypes must not raise it for
 * ever.
 */
final class Odometer {
  /** More between two fillings is doubted if nobody said what is usual. */
  private static final long USUAL_STEP_KM = 5_000;

  private Odometer() {}

  /** What it is after a filling, if that is plausible, or else what it was. */
  static long after(@Nullable Long beforeKm, long enteredKm, @Nullable Vehicle vehicle) {
    if (beforeKm == null) {
      return enteredKm;
    }
    Long step = vehicle == null ? null : vehicle.odometerStepKm();
    long mostKm = beforeKm + (step == null ? USUAL_STEP_KM : step);
    return enteredKm > beforeKm && enteredKm <= mostKm ? enteredKm : beforeKm;
  }
}
