package saldo.gateway.fuel.domain;

/**
 * What a card may take at a reader altogether.
 *
 * @param unit what is counted
 * @param value how much, in minor units or millilitres, from 0
 * @param renewal when the reader begins to count anew by itself
 */
public record Quota(Unit unit, long value, Renewal renewal) {
  /** Nothing at all. */
  public static final Quota NOTHING = new Quota(Unit.AMOUNT, 0, Renewal.NEVER);

  /** What a reader counts. */
  public enum Unit {
    AMOUNT,
    QUANTITY
  }

  /** When a reader begins to count anew. */
  public enum Renewal {
    /** Only with a newer card table. */
    NEVER,
    DAY,
    WEEK,
    MONTH
  }

  private static final long ML_PER_LITRE = 1_000;
  private static final long MILLI_PER_MINOR = 1_000;

  /**
   * What an amount buys at the highest price, rounded down to what the reader can measure.
   *
   * @param milliMinor the price of a litre in thousandths of a minor unit, above 0
   */
  static long quantityMl(long minor, long milliMinor, int stepMl) {
    long exact = Math.multiplyExact(minor, MILLI_PER_MINOR * ML_PER_LITRE) / milliMinor;
    return exact / stepMl * stepMl;
  }
}
