package saldo.gateway.medium.desk;

import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;

/** The ledger, as far as a reader asks it: what waits for a card. */
public interface Centre {
  /** Takes all that waits for a card, to write it on top of what is there. */
  Answer claim(CardRef card, DeskPlace place);

  /** What the ledger says. */
  sealed interface Answer {
    /**
     * This has to be written.
     *
     * @param number of the delivery, with which it is told that it is written
     */
    record ToWrite(AccountId account, long number, Money amount) implements Answer {}

    /** Nothing waits, or another reader has taken it. */
    record Nothing() implements Answer {}

    /** It can not be asked now. */
    record Away() implements Answer {}
  }
}
