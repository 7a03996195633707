package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;

/**
 * What the ledger can be asked. A <em>request</em> may be refused; a <em>fact</em> ({@code
 * Record…}) has already happened at a device and is always booked. Amounts are positive: the kind
 * of command decides which side they go to. A command for a holder names the account, a card that
 * spends from it, or both.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "open-account", value = AccountCommand.OpenAccount.class),
  @Type(name = "change-terms", value = AccountCommand.ChangeTerms.class),
  @Type(name = "freeze-account", value = AccountCommand.FreezeAccount.class),
  @Type(name = "unfreeze-account", value = AccountCommand.UnfreezeAccount.class),
  @Type(name = "reclassify-account", value = AccountCommand.ReclassifyAccount.class),
  @Type(name = "close-account", value = AccountCommand.CloseAccount.class),
  @Type(name = "load", value = MoneyCommand.Load.class),
  @Type(name = "unload", value = MoneyCommand.Unload.class),
  @Type(name = "prepay", value = MoneyCommand.Prepay.class),
  @Type(name = "purchase", value = MoneyCommand.Purchase.class),
  @Type(name = "return-sale", value = MoneyCommand.ReturnSale.class),
  @Type(name = "transfer", value = MoneyCommand.Transfer.class),
  @Type(name = "transfer-balance", value = MoneyCommand.TransferBalance.class),
  @Type(name = "reverse", value = MoneyCommand.Reverse.class),
  @Type(name = "place-hold", value = HoldCommand.PlaceHold.class),
  @Type(name = "capture-hold", value = HoldCommand.CaptureHold.class),
  @Type(name = "release-hold", value = HoldCommand.ReleaseHold.class),
  @Type(name = "expire-hold", value = HoldCommand.ExpireHold.class),
  @Type(name = "issue-code", value = CodeCommand.IssueCode.class),
  @Type(name = "issue-ticket", value = CodeCommand.IssueTicket.class),
  @Type(name = "sell-ticket", value = CodeCommand.SellTicket.class),
  @Type(name = "redeem-code", value = CodeCommand.RedeemCode.class),
  @Type(name = "cancel-code", value = CodeCommand.CancelCode.class),
  @Type(name = "expire-code", value = CodeCommand.ExpireCode.class),
  @Type(name = "propose-adjustment", value = AdjustmentCommand.ProposeAdjustment.class),
  @Type(name = "approve-adjustment", value = AdjustmentCommand.ApproveAdjustment.class),
  @Type(name = "decline-adjustment", value = AdjustmentCommand.DeclineAdjustment.class),
  @Type(name = "order-load", value = LoadOrderCommand.OrderLoad.class),
  @Type(name = "record-load-payment", value = LoadOrderCommand.RecordLoadPayment.class),
  @Type(name = "credit-load", value = LoadOrderCommand.CreditLoad.class),
  @Type(name = "fail-load", value = LoadOrderCommand.FailLoad.class),
  @Type(name = "resolve-load", value = LoadOrderCommand.ResolveLoad.class),
  @Type(name = "propose", value = ApprovalCommand.Propose.class),
  @Type(name = "approve", value = ApprovalCommand.Approve.class),
  @Type(name = "decline", value = ApprovalCommand.Decline.class),
  @Type(name = "expire-proposal", value = ApprovalCommand.ExpireProposal.class),
  @Type(name = "record-purchase", value = FactCommand.RecordPurchase.class),
  @Type(name = "record-load", value = FactCommand.RecordLoad.class),
  @Type(name = "record-cash-sale", value = FactCommand.RecordCashSale.class),
  @Type(name = "allocate", value = AllocationCommand.Allocate.class),
  @Type(name = "claim-delivery", value = DeliveryCommand.ClaimDelivery.class),
  @Type(name = "record-delivery", value = DeliveryCommand.RecordDelivery.class),
  @Type(name = "release-delivery", value = DeliveryCommand.ReleaseDelivery.class),
  @Type(name = "record-wipe", value = DeliveryCommand.RecordWipe.class),
  @Type(name = "record-mark", value = DeliveryCommand.RecordMark.class),
  @Type(name = "record-unload", value = FactCommand.RecordUnload.class),
  @Type(name = "record-write-intended", value = MediumCommand.RecordWriteIntended.class),
  @Type(name = "record-write-confirmed", value = MediumCommand.RecordWriteConfirmed.class),
  @Type(name = "record-write-interrupted", value = MediumCommand.RecordWriteInterrupted.class),
  @Type(name = "record-medium-seen", value = MediumCommand.RecordMediumSeen.class),
  @Type(name = "ask-open-writes", value = MediumCommand.AskOpenWrites.class),
  @Type(name = "recognise-difference", value = MediumCommand.RecogniseDifference.class),
  @Type(name = "record-filling", value = FuelCommand.RecordFilling.class),
  @Type(name = "enter-filling", value = FuelCommand.EnterFilling.class),
  @Type(name = "assign-filling", value = FuelCommand.AssignFilling.class),
  @Type(name = "reprice-filling", value = FuelCommand.RepriceFilling.class),
  @Type(name = "bulk", value = LedgerCommand.Bulk.class)
})
public sealed interface LedgerCommand
    permits AccountCommand,
        MoneyCommand,
        HoldCommand,
        CodeCommand,
        AdjustmentCommand,
        LoadOrderCommand,
        ApprovalCommand,
        FactCommand,
        AllocationCommand,
        DeliveryCommand,
        MediumCommand,
        FuelCommand,
        LedgerCommand.Bulk {

  /** A command for one holder's account, named by its id or by a card that spends from it. */
  sealed interface OfHolder
      permits MoneyCommand.Load,
          MoneyCommand.Unload,
          MoneyCommand.Prepay,
          MoneyCommand.Purchase,
          MoneyCommand.ReturnSale,
          HoldCommand.PlaceHold,
          CodeCommand.IssueCode,
          CodeCommand.IssueTicket,
          AdjustmentCommand.ProposeAdjustment,
          LoadOrderCommand.OrderLoad,
          LoadOrderCommand.ResolveLoad,
          FactCommand.RecordPurchase,
          FactCommand.RecordLoad,
          FactCommand.RecordUnload,
          AllocationCommand.Allocate,
          FuelCommand.OfFilling {
    /** The account; if there is a card too, it has to be the card's. */
    @Nullable AccountId account();

    /** The card, as it was presented. */
    @Nullable CardRef card();

    /** How much it is about. */
    Money amount();

    /** Refuses a command that names nobody. */
    static void require(@Nullable AccountId account, @Nullable CardRef card) {
      if (account == null && card == null) {
        throw new IllegalArgumentException("name an account or a card");
      }
    }
  }

  /** Up to 1,000 commands in one, decided in order and in one step. */
  record Bulk(Mode mode, List<LedgerCommand> entries) implements LedgerCommand {
    /** Whether a refused entry refuses the others. */
    public enum Mode {
      /** All entries, or none. */
      @JsonProperty("atomic")
      ATOMIC,
      /** Each entry for itself. */
      @JsonProperty("per-entry")
      PER_ENTRY
    }
  }
}
