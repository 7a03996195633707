package saldo.gateway.medium.purse;

import saldo.gateway.medium.CardUid;

/**
 * What a card says of itself, checked by its seal.
 *
 * @param balanceMinor what is on it, 0 to 2,147,483,647
 * @param last the last change of it
 */
public record PurseReading(CardUid card, long balanceMinor, LogRecord last) {
  /** How many changes the card has had. */
  public int counter() {
    return last.counter();
  }

  /** Whether the card is marked: then it pays nothing, and gets nothing. */
  public boolean isBlocked() {
    return last.opcode() == PurseOpcode.BLOCK;
  }

  /**
   * Refuses a card that knows less than somebody has already heard from it.
   *
   * @param least the highest counter that is known of the card
   * @throws PurseRefusedException {@code COUNTER_BEHIND} if its own is lower
   */
  public void requireCounter(int least) throws PurseRefusedException {
    if (counter() < least) {
      throw new PurseRefusedException(PurseRefusal.COUNTER_BEHIND);
    }
  }
}
