package saldo.gateway.medium.purse;

/**
 * A change that was begun with a card, as far as it takes to make the card whole without the plan:
 * what the log and the balances were before, and what a torn card has in its backup.
 *
 * @param counter the card's counter if it is written, from 1
 * @param readerBefore the number of the reader in the log before, 0 if there was none
 * @param beforeMinor what was on the card before, in minor units
 * @param afterMinor what is on it afterwards, in minor units
 */
public record BegunWrite(int counter, int readerBefore, long beforeMinor, long afterMinor) {
  /** Whether a card whose log was lost may have been torn off while this was written. */
  boolean fits(PurseState.LogLost card) {
    return card.mainMinor() == beforeMinor && card.backupMinor() == afterMinor;
  }
}
