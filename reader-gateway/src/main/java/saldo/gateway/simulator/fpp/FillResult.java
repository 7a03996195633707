package saldo.gateway.simulator.fpp;

import saldo.gateway.fpp.protocol.FillingRecord;

/** What the terminal made of somebody at the pump. */
public sealed interface FillResult {
  /**
   * Fuel was sold.
   *
   * @param record as the terminal keeps it for the host; less than was wanted where a limit ended
   *     it
   * @param blocked whether the card's reducing quota is used up now, and the card blocked
   */
  record Filled(FillingRecord record, boolean blocked) implements FillResult {}

  /**
   * Nothing was sold.
   *
   * @param why one sentence
   */
  record Refused(Reason reason, String why) implements FillResult {}

  /** Why nothing was sold. */
  enum Reason {
    /** The card is not in the active table. */
    UNKNOWN_CARD,
    /** The active table says that it may not fill. */
    INACTIVE_CARD,
    /** Its reducing quota was used up; a newer table has to come. */
    BLOCKED_CARD,
    /** Its quota is used up until the next period. */
    QUOTA_SPENT,
    /** The card may not fill this product, or the terminal does not sell it. */
    PRODUCT,
    /** The odometer is missing, behind the last one, or too far ahead. */
    ODOMETER,
    /** The table's limits of one filling leave nothing. */
    LIMIT,
    /** Too many fillings wait to be collected. */
    MEMORY_FULL
  }
}
