package saldo.gateway.medium.desk;

import java.util.List;
import java.util.Optional;
import saldo.gateway.medium.purse.BegunWrite;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;

/** The ledger, as far as a reader asks it: what waits for a card, and what was begun with it. */
public interface Centre {
  /** Takes all that waits for a card, to write it on top of what is there. */
  Answer claim(CardRef card, DeskPlace place);

  /**
   * What readers have begun to write to a card that is torn, and have not told the end of, as far
   * as the ledger has heard; absent if it can not be asked now, or does not follow the card.
   */
  Optional<List<BegunWrite>> begun(CardRef card, DeskPlace place);

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
