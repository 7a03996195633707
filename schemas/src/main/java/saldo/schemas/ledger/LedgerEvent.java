package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;

/**
 * What happened, for ever. The postings of every event add up to zero per currency; events that
 * move no money have none.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "account-opened", value = AccountEvent.AccountOpened.class),
  @Type(name = "terms-changed", value = AccountEvent.TermsChanged.class),
  @Type(name = "account-frozen", value = AccountEvent.AccountFrozen.class),
  @Type(name = "account-unfrozen", value = AccountEvent.AccountUnfrozen.class),
  @Type(name = "account-reclassified", value = AccountEvent.AccountReclassified.class),
  @Type(name = "account-closed", value = AccountEvent.AccountClosed.class),
  @Type(name = "loaded", value = MoneyEvent.Loaded.class),
  @Type(name = "unloaded", value = MoneyEvent.Unloaded.class),
  @Type(name = "prepaid", value = MoneyEvent.Prepaid.class),
  @Type(name = "purchased", value = MoneyEvent.Purchased.class),
  @Type(name = "sale-returned", value = MoneyEvent.SaleReturned.class),
  @Type(name = "transferred", value = MoneyEvent.Transferred.class),
  @Type(name = "balance-transferred", value = MoneyEvent.BalanceTransferred.class),
  @Type(name = "reversed", value = MoneyEvent.Reversed.class),
  @Type(name = "hold-placed", value = HoldEvent.HoldPlaced.class),
  @Type(name = "hold-captured", value = HoldEvent.HoldCaptured.class),
  @Type(name = "hold-released", value = HoldEvent.HoldReleased.class),
  @Type(name = "hold-expired", value = HoldEvent.HoldExpired.class),
  @Type(name = "code-issued", value = CodeEvent.CodeIssued.class),
  @Type(name = "ticket-issued", value = CodeEvent.TicketIssued.class),
  @Type(name = "code-redeemed", value = CodeEvent.CodeRedeemed.class),
  @Type(name = "code-cancelled", value = CodeEvent.CodeCancelled.class),
  @Type(name = "code-expired", value = CodeEvent.CodeExpired.class),
  @Type(name = "adjustment-proposed", value = AdjustmentEvent.AdjustmentProposed.class),
  @Type(name = "adjusted", value = AdjustmentEvent.Adjusted.class),
  @Type(name = "adjustment-declined", value = AdjustmentEvent.AdjustmentDeclined.class),
  @Type(name = "load-ordered", value = LoadOrderEvent.LoadOrdered.class),
  @Type(name = "load-paid", value = LoadOrderEvent.LoadPaid.class),
  @Type(name = "stray-payment-recorded", value = LoadOrderEvent.StrayPaymentRecorded.class),
  @Type(name = "load-credited", value = LoadOrderEvent.LoadCredited.class),
  @Type(name = "load-delivered", value = LoadOrderEvent.LoadDelivered.class),
  @Type(name = "load-failed", value = LoadOrderEvent.LoadFailed.class),
  @Type(name = "load-corrected", value = LoadOrderEvent.LoadCorrected.class),
  @Type(name = "proposed", value = ApprovalEvent.Proposed.class),
  @Type(name = "approved", value = ApprovalEvent.Approved.class),
  @Type(name = "declined", value = ApprovalEvent.Declined.class),
  @Type(name = "proposal-expired", value = ApprovalEvent.ProposalExpired.class),
  @Type(name = "purchase-recorded", value = FactEvent.PurchaseRecorded.class),
  @Type(name = "load-recorded", value = FactEvent.LoadRecorded.class),
  @Type(name = "cash-sale-recorded", value = FactEvent.CashSaleRecorded.class),
  @Type(name = "allocated", value = AllocationEvent.Allocated.class),
  @Type(name = "auto-reloaded", value = ReloadEvent.AutoReloaded.class),
  @Type(name = "auto-reload-failed", value = ReloadEvent.AutoReloadFailed.class),
  @Type(name = "delivery-queued", value = DeliveryEvent.DeliveryQueued.class),
  @Type(name = "delivery-claimed", value = DeliveryEvent.DeliveryClaimed.class),
  @Type(name = "delivered", value = DeliveryEvent.Delivered.class),
  @Type(name = "delivery-released", value = DeliveryEvent.DeliveryReleased.class),
  @Type(name = "delivery-withdrawn", value = DeliveryEvent.DeliveryWithdrawn.class),
  @Type(name = "medium-wiped", value = DeliveryEvent.MediumWiped.class),
  @Type(name = "medium-marked", value = DeliveryEvent.MediumMarked.class),
  @Type(name = "unload-recorded", value = FactEvent.UnloadRecorded.class),
  @Type(name = "write-intended", value = MediumEvent.WriteIntended.class),
  @Type(name = "write-confirmed", value = MediumEvent.WriteConfirmed.class),
  @Type(name = "write-interrupted", value = MediumEvent.WriteInterrupted.class),
  @Type(name = "write-resolved", value = MediumEvent.WriteResolved.class),
  @Type(name = "medium-seen", value = MediumEvent.MediumSeen.class),
  @Type(name = "medium-differs", value = MediumEvent.MediumDiffers.class),
  @Type(name = "open-writes-told", value = MediumEvent.OpenWritesTold.class),
  @Type(name = "medium-retired", value = MediumEvent.MediumRetired.class),
  @Type(name = "difference-recognised", value = MediumEvent.DifferenceRecognised.class),
  @Type(name = "filling-recorded", value = FuelEvent.FillingRecorded.class),
  @Type(name = "filling-assigned", value = FuelEvent.FillingAssigned.class),
  @Type(name = "filling-repriced", value = FuelEvent.FillingRepriced.class)
})
public sealed interface LedgerEvent
    permits AccountEvent,
        MoneyEvent,
        HoldEvent,
        AdjustmentEvent,
        CodeEvent,
        LoadOrderEvent,
        ApprovalEvent,
        FactEvent,
        AllocationEvent,
        ReloadEvent,
        DeliveryEvent,
        MediumEvent,
        FuelEvent {

  /** Something that was done with an account, perhaps through a card. */
  sealed interface OfHolder
      permits MoneyEvent.Loaded,
          MoneyEvent.Unloaded,
          MoneyEvent.Prepaid,
          MoneyEvent.Purchased,
          MoneyEvent.SaleReturned,
          HoldEvent.HoldPlaced,
          LoadOrderEvent.LoadCredited,
          LoadOrderEvent.LoadCorrected,
          CodeEvent.CodeIssued,
          CodeEvent.TicketIssued,
          FactEvent.PurchaseRecorded,
          FactEvent.LoadRecorded,
          FactEvent.UnloadRecorded,
          AllocationEvent.Allocated,
          DeliveryEvent.DeliveryClaimed,
          FuelEvent.FillingRecorded,
          FuelEvent.FillingAssigned {
    AccountId account();

    /** The card it was done with; absent if the account was named. */
    @Nullable CardUse use();
  }

  /** The name of the event's type on the wire, such as {@code purchased}. */
  default String typeName() {
    return TypeNames.of(getClass());
  }

  /** What was booked; empty if no money moved. */
  default List<Posting> postings() {
    return List.of();
  }
}
