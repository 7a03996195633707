package saldo.gateway.medium.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.desk.Desk.Surroundings;
import saldo.gateway.medium.purse.BegunWrite;
import saldo.gateway.medium.purse.PlannedWrite;
import saldo.gateway.medium.purse.Purse;
import saldo.gateway.medium.purse.PurseReading;
import saldo.gateway.medium.purse.PurseRefusedException;

/**
 * Makes cards whole that were torn off, here or at a reader of another gateway. Where a card can
 * say nothing itself, the ledger says what was begun with it; what is kept here counts only while
 * the ledger can not be asked, because the card may have been used elsewhere since.
 */
final class TornCards {
  private final DeskPlace place;
  private final Surroundings around;

  TornCards(DeskPlace place, Surroundings around) {
    this.place = place;
    this.around = around;
  }

  /**
   * What is on the card once it is whole.
   *
   * @param inDoubt what was begun with it here, if its end is not known
   */
  PurseReading whole(Purse purse, CardUid uid, @Nullable PlannedWrite inDoubt)
      throws CardException, PurseRefusedException {
    return purse.recover(inDoubt, () -> begun(uid, inDoubt)).reading();
  }

  /** What the ledger has heard may be older than what this gateway has read itself. */
  private List<BegunWrite> begun(CardUid uid, @Nullable PlannedWrite inDoubt) {
    List<BegunWrite> own = Stream.ofNullable(inDoubt).map(PlannedWrite::begun).toList();
    int known = around.memory().counter(uid);
    return told(uid).map(told -> still(own, told)).orElse(own).stream()
        .filter(begun -> begun.counter() > known)
        .toList();
  }

  /**
   * The own plan knows the line before, and how much a delivery was, which the ledger may have
   * forgotten. It comes first, and counts while the card has not been counted past it.
   */
  private static List<BegunWrite> still(List<BegunWrite> own, List<BegunWrite> told) {
    Stream<BegunWrite> open =
        own.stream()
            .filter(plan -> told.stream().anyMatch(each -> each.counter() == plan.counter()));
    return Stream.concat(open, told.stream()).toList();
  }

  private Optional<List<BegunWrite>> told(CardUid uid) {
    // before it has heard of what was begun here, it can not say that it is all
    return around.reports().areDelivered()
        ? around.centre().begun(MediumReports.card(uid), place)
        : Optional.empty();
  }
}
