package saldo.gateway.medium.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.purse.BegunWrite;
import saldo.gateway.medium.purse.PlannedWrite;
import saldo.gateway.medium.purse.Purse;
import saldo.gateway.medium.purse.PurseReading;
import saldo.gateway.medium.purse.PurseRefusal;
import saldo.gateway.medium.purse.PurseRefusedException;

/**
 * Makes cards whole that were torn off, here or at a reader of another gateway. The ledger is asked
 * only if a card can say nothing itself and nothing that is kept here fits it.
 */
final class TornCards {
  private final DeskPlace place;
  private final Centre centre;
  private final DeskMemory memory;

  TornCards(DeskPlace place, Centre centre, DeskMemory memory) {
    this.place = place;
    this.centre = centre;
    this.memory = memory;
  }

  /**
   * What is on the card once it is whole.
   *
   * @param inDoubt what was begun with it here, if its end is not known
   */
  PurseReading whole(Purse purse, CardUid uid, @Nullable PlannedWrite inDoubt)
      throws CardException, PurseRefusedException {
    try {
      return purse.recover(inDoubt).reading();
    } catch (PurseRefusedException refused) {
      if (refused.reason() != PurseRefusal.LOG_LOST) {
        throw refused;
      }
      return purse.recover(inDoubt, told(uid)).reading();
    }
  }

  /** What the ledger has heard may be older than what this gateway has read itself. */
  private List<BegunWrite> told(CardUid uid) {
    int known = memory.counter(uid);
    return centre.begun(MediumReports.card(uid), place).stream()
        .filter(begun -> begun.counter() > known)
        .toList();
  }
}
