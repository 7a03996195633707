package saldo.gateway.medium.purse;

import saldo.gateway.medium.CardUid;

/**
 * A change to one card, exactly as it will be written. Whoever carries it out keeps it first, and
 * as long as it is in doubt.
 *
 * @param log the line that commits it; its counter is one more than the card's
 * @param lastBefore the line before, which comes back if this one is torn off
 * @param beforeMinor what is on the card before
 * @param afterMinor what is on it afterwards
 */
public record PlannedWrite(
    CardUid card, LogRecord log, LogRecord lastBefore, long beforeMinor, long afterMinor) {
  /** What became of a plan, as far as the card knows. */
  public enum Fate {
    /** It is on the card: doing it again would double it. */
    WRITTEN,
    /** It is not on the card. */
    NOT_WRITTEN,
    /**
     * The card was changed elsewhere in between: what was reported of the change with the plan's
     * counter decides.
     */
    MOVED_ON
  }

  /**
   * @throws IllegalArgumentException if it is no change that could be made
   */
  public PlannedWrite {
    if (log.counter() != lastBefore.counter() + 1
        || (log.amountMinor() == 0) != log.opcode().isMark()
        || Math.abs(afterMinor - beforeMinor) != log.amountMinor()
        || afterMinor > beforeMinor != (log.opcode() == PurseOpcode.LOAD)) {
      throw new IllegalArgumentException(
          "%s from %d to %d is no change".formatted(log, beforeMinor, afterMinor));
    }
  }

  /** The card's counter when it is written. */
  public int counter() {
    return log.counter();
  }

  /** What became of it, by a later reading of its card. */
  public Fate fate(PurseReading reading) {
    if (reading.counter() < counter()) {
      return Fate.NOT_WRITTEN;
    }
    boolean its = reading.last().equals(log) && reading.balanceMinor() == afterMinor;
    return its ? Fate.WRITTEN : Fate.MOVED_ON;
  }

  /** As much of it as takes it back. */
  public BegunWrite begun() {
    return new BegunWrite(lastBefore, beforeMinor, afterMinor);
  }

  boolean begins(PurseReading reading) {
    return reading.card().equals(card)
        && reading.counter() == counter() - 1
        && reading.balanceMinor() == beforeMinor;
  }
}
