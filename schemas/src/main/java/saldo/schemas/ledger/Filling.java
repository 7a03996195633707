package saldo.schemas.ledger;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fuel that was taken.
 *
 * @param filledAt when, by the clock of the terminal, corrected by what is known to be wrong with
 *     it
 * @param servicePoint the station; unknown if absent
 * @param product the id of the registered product, or what the terminal calls it if no such product
 *     is registered
 * @param quantityMl how much, in millilitres, from 1
 * @param unitMilliMinor the price of a litre, VAT included, in thousandths of a minor unit, from 0:
 *     1.799 EUR is 179,900; if the terminal does not say, amount by quantity, rounded half up
 * @param odometerKm what the driver entered; nothing if absent
 * @param pump the terminal's number of the pump
 * @param clock what the terminal's own clock showed, without a zone, as it said; absent by hand
 * @param ended why the filling ended, in the terminal's words
 */
public record Filling(
    Instant filledAt,
    @Nullable String servicePoint,
    String product,
    long quantityMl,
    long unitMilliMinor,
    @Nullable Long odometerKm,
    @Nullable String pump,
    @Nullable String clock,
    @Nullable String ended) {
  private static final long ML_PER_LITRE = 1_000;
  private static final long MILLI_PER_MINOR = 1_000;

  /** Without what only a terminal knows. */
  public Filling(
      Instant filledAt,
      @Nullable String servicePoint,
      String product,
      long quantityMl,
      long unitMilliMinor) {
    this(filledAt, servicePoint, product, quantityMl, unitMilliMinor, null, null, null, null);
  }

  /**
   * What so much costs at a price, in minor units, rounded half up.
   *
   * @param unitMilliMinor the price of a litre in thousandths of a minor unit, from 0
   * @throws ArithmeticException if it is more than can be said
   */
  public static long amountMinor(long quantityMl, long unitMilliMinor) {
    BigInteger divisor = BigInteger.valueOf(ML_PER_LITRE * MILLI_PER_MINOR);
    BigInteger dividend =
        BigInteger.valueOf(quantityMl).multiply(BigInteger.valueOf(unitMilliMinor));
    return dividend.add(divisor.shiftRight(1)).divide(divisor).longValueExact();
  }

  /**
   * The price of a litre in thousandths of a minor unit, rounded half up.
   *
   * @param amountMinor what was paid, from 0
   * @param quantityMl for how much, from 1
   */
  public static long unitMilliMinor(long amountMinor, long quantityMl) {
    long dividend = Math.multiplyExact(amountMinor, ML_PER_LITRE * MILLI_PER_MINOR);
    return Math.addExact(Math.multiplyExact(2, dividend), quantityMl) / (2 * quantityMl);
  }

  /** The same at another price. */
  public Filling at(long otherUnitMilliMinor) {
    return new Filling(
        filledAt,
        servicePoint,
        product,
        quantityMl,
        otherUnitMilliMinor,
        odometerKm,
        pump,
        clock,
        ended);
  }
}
