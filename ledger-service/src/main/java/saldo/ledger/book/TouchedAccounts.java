package saldo.ledger.book;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountEvent.*;
import saldo.schemas.ledger.AdjustmentEvent.*;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.ApprovalEvent.*;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.DeliveryEvent.*;
import saldo.schemas.ledger.FactEvent.*;
import saldo.schemas.ledger.FuelEvent.*;
import saldo.schemas.ledger.HoldEvent.*;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderEvent.*;
import saldo.schemas.ledger.MediumEvent.*;
import saldo.schemas.ledger.MoneyEvent.*;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.ReloadEvent.AutoReloadFailed;
import saldo.schemas.ledger.ReloadEvent.AutoReloaded;

/** The accounts in whose history an event is shown. */
final class TouchedAccounts {
  private TouchedAccounts() {}

  static Set<AccountId> of(LedgerEvent event) {
    Set<AccountId> accounts = new LinkedHashSet<>();
    event.postings().stream().map(Posting::account).forEach(accounts::add);
    accounts.addAll(named(event));
    return accounts;
  }

  /** Those that it may change, or has to do with, without a posting. */
  private static Set<AccountId> named(LedgerEvent event) {
    return switch (event) {
      case AccountOpened e -> Set.of(e.account());
      case TermsChanged e -> Set.of(e.account());
      case AccountFrozen e -> Set.of(e.account());
      case AccountUnfrozen e -> Set.of(e.account());
      case AccountReclassified e -> Set.of(e.account());
      case AccountClosed e -> Set.of(e.account());
      case HoldPlaced e -> Set.of(e.account());
      case HoldCaptured e -> Set.of(e.account());
      case HoldReleased e -> Set.of(e.account());
      case HoldExpired e -> Set.of(e.account());
      case CodeIssued e -> Set.of(e.account());
      case TicketIssued e -> Set.of();
      case CodeRedeemed e -> Set.of(e.account());
      case CodeCancelled e -> Set.of(e.account());
      case CodeExpired e -> Set.of(e.account());
      case AdjustmentProposed e -> Set.of(e.account());
      case AdjustmentDeclined e -> Set.of();
      case Adjusted e -> Set.of();
      case LoadOrdered e -> Set.of(e.account());
      case LoadPaid e -> Set.of(e.account());
      case StrayPaymentRecorded e -> Set.of();
      case LoadCredited e -> Set.of();
      case LoadDelivered e -> e.account() == null ? Set.of() : Set.of(e.account());
      case LoadFailed e -> Set.of(e.account());
      case LoadCorrected e -> Set.of(e.account());
      case Proposed e -> Set.of();
      case Approved e -> Set.of();
      case Declined e -> Set.of();
      case ProposalExpired e -> Set.of();
      case Loaded e -> Set.of();
      case Unloaded e -> Set.of();
      case Prepaid e -> Set.of();
      case Purchased e -> Set.of();
      case SaleReturned e -> Set.of();
      case Transferred e -> Set.of();
      case BalanceTransferred e -> new LinkedHashSet<>(List.of(e.fromAccount(), e.toAccount()));
      case Reversed e -> Set.of();
      case PurchaseRecorded e -> Set.of();
      case LoadRecorded e -> Set.of();
      case CashSaleRecorded e -> Set.of();
      case AutoReloaded e -> Set.of();
      case AutoReloadFailed e -> Set.of(e.account());
      case Allocated e -> Set.of(e.account());
      case DeliveryQueued e -> Set.of(e.account());
      case DeliveryClaimed e -> Set.of(e.account());
      case Delivered e -> Set.of(e.account());
      case DeliveryReleased e -> Set.of(e.account());
      case DeliveryWithdrawn e -> Set.of(e.account());
      case UnloadRecorded e -> Set.of();
      case OfReport e -> e.account() == null ? Set.of() : Set.of(e.account());
      case WriteResolved e -> Set.of(e.account());
      case MediumDiffers e -> Set.of(e.account());
      case OpenWritesTold e -> Set.of(e.account());
      case MediumRetired e -> Set.of(e.account());
      case DifferenceRecognised e -> Set.of(e.account());
      case FillingRecorded e -> Set.of();
      case FillingAssigned e -> Set.of();
      case FillingRepriced e -> Set.of();
      case MediumWiped e -> e.account() == null ? Set.of() : Set.of(e.account());
      case MediumMarked e -> e.account() == null ? Set.of() : Set.of(e.account());
    };
  }
}
