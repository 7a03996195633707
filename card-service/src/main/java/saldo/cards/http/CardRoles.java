package saldo.cards.http;

import static saldo.http.Roles.ADMIN;
import static saldo.http.Roles.CARD_OFFICER;
import static saldo.http.Roles.CASHIER;
import static saldo.http.Roles.FLEET_MANAGER;
import static saldo.http.Roles.SUPPORT;

import java.util.Set;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.registry.MasterKind;

/**
 * Who may ask for what. Whoever hears first that a card is lost or misused stops it; a fleet
 * manager gives out and stops the cards of vehicles, and says who drives: all vehicles, or those of
 * an organisation.
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
   * @param scope the caller's; asked only if that matters
   */
  static boolean allow(CardCommand command, Scope scope) {
    return of(command).stream().anyMatch(scope.hasRole())
        || (scope.hasRole().test(FLEET_MANAGER) && isOfFleet(command, scope));
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
  private static boolean isOfFleet(CardCommand command, Scope scope) {
    if (command instanceof IssueCard issue) {
      return issue.vehicle() != null && maySpend(issue, issue.vehicle(), scope);
    }
    if (command instanceof SuspendCard suspend) {
      return isOfVehicle(suspend.number(), scope);
    }
    return command instanceof AssignCard assign
        && (assign.attribute() == Attribute.VEHICLE || assign.attribute() == Attribute.BEARER)
        && isOfVehicle(assign.number(), scope)
        && (assign.to() == null || scope.has(kind(assign.attribute()), assign.to()));
  }

  /** A new account is always the card's own; another one has to be the vehicle's company's. */
  private static boolean maySpend(IssueCard issue, String vehicle, Scope scope) {
    AccountId account = issue.account();
    return scope.has(MasterKind.VEHICLE, vehicle)
        && (issue.bearer() == null || scope.has(MasterKind.BEARER, issue.bearer()))
        && (account == null
            || (scope.isEverything() ? scope.ofVehicle(vehicle) : scope).has(account));
  }

  private static boolean isOfVehicle(CardNumber number, Scope scope) {
    return scope
        .known()
        .card(number)
        .filter(card -> card.links().at(Attribute.VEHICLE, scope.now()).isPresent())
        .filter(scope::has)
        .isPresent();
  }

  private static MasterKind kind(Attribute attribute) {
    return attribute == Attribute.VEHICLE ? MasterKind.VEHICLE : MasterKind.BEARER;
  }
}
