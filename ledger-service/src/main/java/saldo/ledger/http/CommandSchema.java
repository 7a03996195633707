package saldo.ledger.http;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.DeliveryCommand.*;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.FuelCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.LoadOrderCommand.*;
import saldo.schemas.ledger.MediumCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;

/** How a command is described to readers of the OpenAPI document. */
@Schema(
    name = "Command",
    description =
        "What the ledger can be asked; the field type says which of these it is. A command that has"
            + " account and card needs one of them: the account, or a card that spends from it; if"
            + " both are named, the account has to be the card's.",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "open-account", schema = OpenAccount.class),
      @DiscriminatorMapping(value = "change-terms", schema = ChangeTerms.class),
      @DiscriminatorMapping(value = "freeze-account", schema = FreezeAccount.class),
      @DiscriminatorMapping(value = "unfreeze-account", schema = UnfreezeAccount.class),
      @DiscriminatorMapping(value = "close-account", schema = CloseAccount.class),
      @DiscriminatorMapping(value = "load", schema = Load.class),
      @DiscriminatorMapping(value = "unload", schema = Unload.class),
      @DiscriminatorMapping(value = "prepay", schema = Prepay.class),
      @DiscriminatorMapping(value = "purchase", schema = Purchase.class),
      @DiscriminatorMapping(value = "return-sale", schema = ReturnSale.class),
      @DiscriminatorMapping(value = "transfer", schema = Transfer.class),
      @DiscriminatorMapping(value = "transfer-balance", schema = TransferBalance.class),
      @DiscriminatorMapping(value = "reverse", schema = Reverse.class),
      @DiscriminatorMapping(value = "place-hold", schema = PlaceHold.class),
      @DiscriminatorMapping(value = "capture-hold", schema = CaptureHold.class),
      @DiscriminatorMapping(value = "release-hold", schema = ReleaseHold.class),
      @DiscriminatorMapping(value = "issue-code", schema = IssueCode.class),
      @DiscriminatorMapping(value = "issue-ticket", schema = IssueTicket.class),
      @DiscriminatorMapping(value = "sell-ticket", schema = SellTicket.class),
      @DiscriminatorMapping(value = "redeem-code", schema = RedeemCode.class),
      @DiscriminatorMapping(value = "cancel-code", schema = CancelCode.class),
      @DiscriminatorMapping(value = "propose-adjustment", schema = ProposeAdjustment.class),
      @DiscriminatorMapping(value = "approve-adjustment", schema = ApproveAdjustment.class),
      @DiscriminatorMapping(value = "decline-adjustment", schema = DeclineAdjustment.class),
      @DiscriminatorMapping(value = "order-load", schema = OrderLoad.class),
      @DiscriminatorMapping(value = "record-load-payment", schema = RecordLoadPayment.class),
      @DiscriminatorMapping(value = "credit-load", schema = CreditLoad.class),
      @DiscriminatorMapping(value = "fail-load", schema = FailLoad.class),
      @DiscriminatorMapping(value = "resolve-load", schema = ResolveLoad.class),
      @DiscriminatorMapping(value = "propose", schema = Propose.class),
      @DiscriminatorMapping(value = "approve", schema = Approve.class),
      @DiscriminatorMapping(value = "decline", schema = Decline.class),
      @DiscriminatorMapping(value = "record-purchase", schema = RecordPurchase.class),
      @DiscriminatorMapping(value = "record-load", schema = RecordLoad.class),
      @DiscriminatorMapping(value = "record-cash-sale", schema = RecordCashSale.class),
      @DiscriminatorMapping(value = "claim-delivery", schema = ClaimDelivery.class),
      @DiscriminatorMapping(value = "record-delivery", schema = RecordDelivery.class),
      @DiscriminatorMapping(value = "release-delivery", schema = ReleaseDelivery.class),
      @DiscriminatorMapping(value = "record-wipe", schema = RecordWipe.class),
      @DiscriminatorMapping(value = "record-mark", schema = RecordMark.class),
      @DiscriminatorMapping(value = "record-unload", schema = RecordUnload.class),
      @DiscriminatorMapping(value = "record-write-intended", schema = RecordWriteIntended.class),
      @DiscriminatorMapping(value = "record-write-confirmed", schema = RecordWriteConfirmed.class),
      @DiscriminatorMapping(
          value = "record-write-interrupted",
          schema = RecordWriteInterrupted.class),
      @DiscriminatorMapping(value = "record-medium-seen", schema = RecordMediumSeen.class),
      @DiscriminatorMapping(value = "ask-open-writes", schema = AskOpenWrites.class),
      @DiscriminatorMapping(value = "recognise-difference", schema = RecogniseDifference.class),
      @DiscriminatorMapping(value = "record-filling", schema = RecordFilling.class),
      @DiscriminatorMapping(value = "enter-filling", schema = EnterFilling.class),
      @DiscriminatorMapping(value = "assign-filling", schema = AssignFilling.class),
      @DiscriminatorMapping(value = "reprice-filling", schema = RepriceFilling.class),
      @DiscriminatorMapping(value = "bulk", schema = Bulk.class)
    },
    oneOf = {
      OpenAccount.class,
      ChangeTerms.class,
      FreezeAccount.class,
      UnfreezeAccount.class,
      CloseAccount.class,
      Load.class,
      Unload.class,
      Prepay.class,
      Purchase.class,
      ReturnSale.class,
      Transfer.class,
      TransferBalance.class,
      Reverse.class,
      PlaceHold.class,
      CaptureHold.class,
      ReleaseHold.class,
      IssueCode.class,
      IssueTicket.class,
      SellTicket.class,
      RedeemCode.class,
      CancelCode.class,
      ProposeAdjustment.class,
      ApproveAdjustment.class,
      DeclineAdjustment.class,
      OrderLoad.class,
      RecordLoadPayment.class,
      CreditLoad.class,
      FailLoad.class,
      ResolveLoad.class,
      Propose.class,
      Approve.class,
      Decline.class,
      RecordPurchase.class,
      RecordLoad.class,
      RecordCashSale.class,
      ClaimDelivery.class,
      RecordDelivery.class,
      ReleaseDelivery.class,
      RecordWipe.class,
      RecordMark.class,
      RecordUnload.class,
      RecordWriteIntended.class,
      RecordWriteConfirmed.class,
      RecordWriteInterrupted.class,
      RecordMediumSeen.class,
      AskOpenWrites.class,
      RecogniseDifference.class,
      RecordFilling.class,
      EnterFilling.class,
      AssignFilling.class,
      RepriceFilling.class,
      Bulk.class
    })
interface CommandSchema {}
