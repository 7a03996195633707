package saldo.cards.http;

import static saldo.http.Roles.ADMIN;
import static saldo.http.Roles.CARD_OFFICER;
import static saldo.http.Roles.CASHIER;
import static saldo.http.Roles.FLEET_MANAGER;
import static saldo.http.Roles.SUPPORT;

import java.util.Set;
import java.util.function.Predicate;
import saldo.schemas.CardNumber;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;

/**
 * Who may ask for what. Whoever hears first that a card is lost or misused stops it; a fleet
 * manager gives out and stops the cards of vehicles, and says who drives.
 */
final class CardRoles {
  private static final Set<String> OFFICE = Set.of(ADMIN, CARD_OFFICER);
  private static final Set<String> DESKS = Set.of(ADMIN, CARD_OFFICER, CASHIER, SUPPORT);
  private static final Set<String> ADMINS = Set.of(ADMIN);

  /** What the service tells itself. */
  private static final Set<String> NOBODY = Set.of();

  private CardRoles() {}

  /**
   * Whether somebody may.
   *
   * @param hasRole their roles
   * @param isOfVehicle whether a card is a vehicle's now; asked only if that matters
   */
  static boolean allow(
      CardCommand command, Predicate<String> hasRole, Predicate<CardNumber> isOfVehicle) {
    return of(command).stream().anyMatch(hasRole)
        || (hasRole.test(FLEET_MANAGER) && isOfFleet(command, isOfVehicle));
  }

  /** Who may, whatever card it is about. */
  static Set<String> of(CardCommand command) {
    return switch (command) {
      case AddCard c -> OFFICE;
      case AddRange c -> OFFICE;
      case IssueCard c -> OFFICE;
      case ActivateCard c -> OFFICE;
      case SuspendCard c -> DESKS;
      case ResumeCard c -> OFFICE;
      case ReportLost c -> DESKS;
      case ConfiscateCard c -> OFFICE;
      case ReturnCard c -> OFFICE;
      case ReissueCard c -> OFFICE;
      case ExpireCard c -> NOBODY;
      case CloseCard c -> OFFICE;
      case RemoveCard c -> OFFICE;
      case AssignCard c -> OFFICE;
      case LinkAccount c -> OFFICE;
      case BindMedium c -> OFFICE;
      case ReleaseMedium c -> OFFICE;
      case ReissueCode c -> OFFICE;
      case CreateVirtualCard c -> ADMINS;
      case NotePosting c -> NOBODY;
      case NoteReplacement c -> NOBODY;
    };
  }

  /** What the cards of a fleet may do, and at which prices, the card office says. */
  private static boolean isOfFleet(CardCommand command, Predicate<CardNumber> isOfVehicle) {
    if (command instanceof IssueCard issue) {
      return issue.vehicle() != null;
    }
    if (command instanceof SuspendCard suspend) {
      return isOfVehicle.test(suspend.number());
    }
    return command instanceof AssignCard assign
        && (assign.attribute() == Attribute.VEHICLE || assign.attribute() == Attribute.BEARER)
        && isOfVehicle.test(assign.number());
  }
}
