package saldo.gateway.medium.purse;

/**
 * A change that was begun with a card, as far as it takes to make the card whole without the plan:
 * what the log and the balances were before, and what a torn card has in its backup.
 *
 * @param lastBefore the line of the log before
 * @param beforeMinor what was on the card before, in minor units
 * @param afterMinor what is on it afterwards, in minor units
 */
public record BegunWrite(LogRecord lastBefore, long beforeMinor, long afterMinor) {
  /** The card's counter if it is written, from 1. */
  public int counter() {
    return lastBefore.counter() + 1;
  }

  /** Whether a card whose log was lost may have been torn off while this was written. */
  boolean fits(PurseState.LogLost card) {
    return card.mainMinor() == beforeMinor && card.backupMinor() == afterMinor;
  }
}
