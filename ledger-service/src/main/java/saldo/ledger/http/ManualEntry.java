package saldo.ledger.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.http.Caller;
import saldo.http.Permissions;
import saldo.http.Roles;
import saldo.schemas.CardRef;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.Report;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;

/** Typing a card's number instead of reading it needs a permission of its own. */
final class ManualEntry {
  private static final Set<String> ALLOWED = Set.of(Roles.ADMIN, Permissions.MANUAL_ENTRY);

  private ManualEntry() {}

  /**
   * Lets pass whoever may type, or has not.
   *
   * @throws jakarta.ws.rs.WebApplicationException 403 ROLE_MISSING
   */
  static void check(LedgerCommand command, Caller caller) {
    if (isTyped(command) && ALLOWED.stream().noneMatch(caller::hasRole)) {
      throw Caller.roleMissing(ALLOWED);
    }
  }

  private static boolean isTyped(LedgerCommand command) {
    return switch (command) {
      case OfHolder c -> isTyped(c.card());
      case TransferBalance c -> isTyped(c.to());
      case ClaimDelivery c -> isTyped(c.card());
      case RecordWipe c -> isTyped(c.card());
      case RecordMark c -> isTyped(c.card());
      case Report c -> isTyped(c.card());
      case AskOpenWrites c -> isTyped(c.card());
      case AssignFilling c -> isTyped(c.card());
      case Propose c -> isTyped(c.command());
      case Bulk c -> c.entries().stream().anyMatch(ManualEntry::isTyped);
      case LedgerCommand c -> false;
    };
  }

  private static boolean isTyped(@Nullable CardRef card) {
    return card != null && card.isKeyed();
  }
}
