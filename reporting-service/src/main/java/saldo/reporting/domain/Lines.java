package saldo.reporting.domain;

import static saldo.schemas.reporting.StatementItemKind.*;

import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountEvent.*;
import saldo.schemas.ledger.AdjustmentEvent;
import saldo.schemas.ledger.AdjustmentEvent.Adjusted;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.ApprovalEvent;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.DeliveryEvent;
import saldo.schemas.ledger.FactEvent.*;
import saldo.schemas.ledger.FuelEvent.*;
import saldo.schemas.ledger.HoldEvent.*;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderEvent;
import saldo.schemas.ledger.LoadOrderEvent.*;
import saldo.schemas.ledger.MediumEvent;
import saldo.schemas.ledger.MediumEvent.DifferenceRecognised;
import saldo.schemas.ledger.MoneyEvent.*;
import saldo.schemas.ledger.ReloadEvent.*;
import saldo.schemas.ledger.Tender;
import saldo.schemas.reporting.StatementItemKind;

/** What each event is called on a statement. */
final class Lines {
  private Lines() {}

  /**
   * @param account whose statement it is: money may go from one holder to another
   */
  static Line of(LedgerEvent event, AccountId account) {
    return switch (event) {
      case Prepaid e -> line(PREPAYMENT).with(e.use()).of(e.product()).paid(e.tender());
      case Loaded e -> line(LOAD).with(e.use()).paid(e.tender());
      case LoadRecorded e -> line(LOAD).with(e.use()).paid(e.tender()).because(e.reason());
      case LoadCredited e -> line(LOAD).with(e.use()).paid(Tender.ONLINE);
      case LoadCorrected e -> line(LOAD).with(e.use()).correcting(e.order()).because(e.reason());
      case LoadOrderEvent e -> unmoved();
      case Allocated e when account.equals(e.account()) ->
          line(ALLOCATION).with(e.use()).from(e.source().account()).because(e.plan());
      case Allocated e -> line(TRANSFER).from(e.account()).because(e.plan());
      case FillingRecorded e -> line(FILLING).with(e.use()).fuel(e.filling()).because(e.reason());
      case FillingAssigned e when account.equals(e.account()) ->
          line(FILLING)
              .with(e.use())
              .fuel(e.filling())
              .correcting(e.original())
              .because(e.reason());
      case FillingAssigned e ->
          line(CORRECTION).from(e.account()).correcting(e.original()).because(e.reason());
      case FillingRepriced e ->
          line(CORRECTION).fuel(e.filling()).correcting(e.original()).because(e.priceList());
      case Purchased e -> line(PURCHASE).with(e.use()).sold(e.items());
      case PurchaseRecorded e -> line(PURCHASE).with(e.use()).sold(e.items()).because(e.reason());
      case CashSaleRecorded e -> unmoved();
      case HoldCaptured e -> line(PURCHASE).with(e.use()).sold(e.items());
      case HoldPlaced e -> unmoved();
      case HoldReleased e -> unmoved();
      case HoldExpired e -> unmoved();
      case TicketIssued e -> line(PURCHASE).with(e.use());
      case CodeRedeemed e -> line(PURCHASE).with(e.use()).sold(e.items());
      case CodeCancelled e ->
          line(SALES_RETURN).with(e.use()).correcting(e.code()).because(e.reason());
      case CodeIssued e -> unmoved();
      case CodeExpired e -> unmoved();
      case SaleReturned e ->
          line(SALES_RETURN).with(e.use()).sold(e.items()).correcting(e.original());
      case UnloadRecorded e -> line(REFUND).with(e.use()).paid(e.tender()).because(e.reason());
      case Unloaded e -> line(REFUND).with(e.use()).paid(e.tender());
      case AccountClosed e -> line(REFUND).paid(e.refund());
      case Transferred e -> line(TRANSFER).from(other(account, e.from(), e.to()));
      case BalanceTransferred e ->
          line(TRANSFER)
              .by(account.equals(e.fromAccount()) ? e.from() : e.to())
              .from(other(account, e.fromAccount(), e.toAccount()))
              .because(e.why());
      case AutoReloaded e -> line(TRANSFER).from(other(account, e.from(), e.account()));
      case AutoReloadFailed e -> unmoved();
      case Adjusted e -> line(CORRECTION).with(e.use()).because(e.reasonCode());
      case AdjustmentEvent e -> unmoved();
      case Reversed e -> line(CORRECTION).correcting(e.original()).because(e.reason());
      case AccountReclassified e -> unmoved();
      case AccountOpened e -> unmoved();
      case TermsChanged e -> unmoved();
      case AccountFrozen e -> unmoved();
      case AccountUnfrozen e -> unmoved();
      case ApprovalEvent e -> unmoved();
      case DeliveryEvent e -> unmoved();
      case DifferenceRecognised e -> line(CORRECTION).because(e.reason());
      case MediumEvent e -> unmoved();
    };
  }

  /** Moves no holder's money today; if it ever did, it would not be missing. */
  private static Line unmoved() {
    return line(CORRECTION);
  }

  private static Line line(StatementItemKind kind) {
    return new Line(kind);
  }

  private static AccountId other(AccountId account, AccountId one, AccountId another) {
    return account.equals(one) ? another : one;
  }
}
