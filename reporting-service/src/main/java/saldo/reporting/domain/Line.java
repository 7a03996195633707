package saldo.reporting.domain;

import static saldo.schemas.reporting.StatementItemKind.*;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountEvent.*;
import saldo.schemas.ledger.AdjustmentEvent.*;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.ApprovalEvent;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.DeliveryEvent;
import saldo.schemas.ledger.FactEvent.*;
import saldo.schemas.ledger.HoldEvent.*;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LoadOrderEvent.*;
import saldo.schemas.ledger.MoneyEvent.*;
import saldo.schemas.ledger.ReloadEvent.*;
import saldo.schemas.ledger.Tender;
import saldo.schemas.reporting.StatementItem.Detail;
import saldo.schemas.reporting.StatementItemKind;

/** What of an event stands on a line of a statement; immutable, each addition gives another. */
record Line(
    StatementItemKind kind,
    @Nullable CardNumber card,
    @Nullable String product,
    @Nullable Tender tender,
    @Nullable AccountId counterpart,
    @Nullable EntryId corrects,
    @Nullable String text) {

  /** For whose account the line is matters where money goes from one holder to another. */
  static Line of(JournalEntry entry, AccountId account) {
    return switch (entry.event()) {
      case Prepaid e -> line(PREPAYMENT).paid(e.tender());
      case Loaded e -> line(LOAD).with(e.use()).paid(e.tender());
      case LoadRecorded e -> line(LOAD).with(e.use()).paid(e.tender()).because(e.reason());
      case LoadCredited e -> line(LOAD).with(e.use()).paid(Tender.ONLINE);
      case LoadCorrected e -> line(LOAD).with(e.use()).correcting(e.order()).because(e.reason());
      case Allocated e when account.equals(e.account()) ->
          line(ALLOCATION).with(e.use()).from(e.source().account()).because(e.plan());
      case Allocated e -> line(TRANSFER).from(e.account()).because(e.plan());
      case Purchased e -> line(PURCHASE).with(e.use()).sold(e.items());
      case PurchaseRecorded e -> line(PURCHASE).with(e.use()).sold(e.items()).because(e.reason());
      case HoldCaptured e -> line(PURCHASE).with(e.use()).sold(e.items());
      case TicketIssued e -> line(PURCHASE).with(e.use());
      case CodeRedeemed e -> line(PURCHASE).with(e.use()).sold(e.items());
      case CodeCancelled e ->
          line(SALES_RETURN).with(e.use()).correcting(e.code()).because(e.reason());
      case SaleReturned e ->
          line(SALES_RETURN).with(e.use()).sold(e.items()).correcting(e.original());
      case Unloaded e -> line(REFUND).with(e.use()).paid(e.tender());
      case AccountClosed e -> line(REFUND).paid(e.refund());
      case Transferred e -> line(TRANSFER).from(other(account, e.from(), e.to()));
      case BalanceTransferred e ->
          line(TRANSFER)
              .by(account.equals(e.fromAccount()) ? e.from() : e.to())
              .from(other(account, e.fromAccount(), e.toAccount()))
              .because(e.why());
      case AutoReloaded e -> line(TRANSFER).from(other(account, e.from(), e.account()));
      case Adjusted e -> line(CORRECTION).with(e.use()).because(e.reasonCode());
      case Reversed e -> line(CORRECTION).correcting(e.original()).because(e.reason());
      case CodeExpired e -> line(CORRECTION).correcting(e.code());
      // none of these moves a holder's money today; if one did, it must not be missing
      case AccountOpened e -> line(CORRECTION);
      case TermsChanged e -> line(CORRECTION);
      case AccountFrozen e -> line(CORRECTION);
      case AccountUnfrozen e -> line(CORRECTION);
      case AccountReclassified e -> line(CORRECTION).by(e.card());
      case HoldPlaced e -> line(CORRECTION);
      case HoldReleased e -> line(CORRECTION);
      case HoldExpired e -> line(CORRECTION);
      case CodeIssued e -> line(CORRECTION);
      case AdjustmentProposed e -> line(CORRECTION);
      case AdjustmentDeclined e -> line(CORRECTION);
      case LoadOrdered e -> line(CORRECTION);
      case LoadPaid e -> line(CORRECTION);
      case StrayPaymentRecorded e -> line(CORRECTION);
      case LoadDelivered e -> line(CORRECTION);
      case LoadFailed e -> line(CORRECTION);
      case ApprovalEvent e -> line(CORRECTION);
      case CashSaleRecorded e -> line(CORRECTION);
      case AutoReloadFailed e -> line(CORRECTION);
      case DeliveryEvent e -> line(CORRECTION);
    };
  }

  Detail detail(Origin origin) {
    return new Detail(
        origin.servicePoint(),
        origin.terminal(),
        card,
        product,
        null,
        null,
        null,
        tender,
        counterpart,
        corrects,
        text);
  }

  private static Line line(StatementItemKind kind) {
    return new Line(kind, null, null, null, null, null, null);
  }

  private static AccountId other(AccountId account, AccountId one, AccountId another) {
    return account.equals(one) ? another : one;
  }

  private Line with(@Nullable CardUse use) {
    return by(use == null ? null : use.card());
  }

  private Line by(@Nullable CardNumber number) {
    return new Line(kind, number, product, tender, counterpart, corrects, text);
  }

  private Line sold(List<Item> items) {
    String groups = items.stream().map(Item::group).distinct().collect(Collectors.joining(", "));
    return new Line(
        kind, card, groups.isEmpty() ? null : groups, tender, counterpart, corrects, text);
  }

  private Line paid(@Nullable Tender how) {
    return new Line(kind, card, product, how, counterpart, corrects, text);
  }

  private Line from(@Nullable AccountId other) {
    return new Line(kind, card, product, tender, other, corrects, text);
  }

  private Line correcting(@Nullable EntryId wrong) {
    return new Line(kind, card, product, tender, counterpart, wrong, text);
  }

  private Line because(@Nullable Object reason) {
    return new Line(
        kind, card, product, tender, counterpart, corrects, Objects.toString(reason, null));
  }
}
