package saldo.ledger.http;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.DeliveryCommand.*;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.LoadOrderCommand.*;
import saldo.schemas.ledger.MediumCommand.*;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** Each command once, and which roles may send it. */
final class CommandsByRole {
  /** Which roles may send which command; nobody sends the others. */
  static final Map<String, String> ROLES =
      Map.ofEntries(
          entry("open-account", "admin card-officer"),
          entry("change-terms", "admin card-officer"),
          entry("freeze-account", "admin card-officer"),
          entry("unfreeze-account", "admin card-officer"),
          entry("close-account", "admin card-officer"),
          entry("load", "admin card-officer cashier"),
          entry("unload", "admin card-officer cashier"),
          entry("prepay", "admin fleet-manager finance cashier"),
          entry("purchase", "admin cashier station-operator device"),
          entry("return-sale", "admin cashier station-operator device"),
          entry("transfer", "admin card-officer"),
          entry("transfer-balance", "admin card-officer cashier"),
          entry("reverse", "admin card-officer cashier"),
          entry("place-hold", "admin cashier station-operator device"),
          entry("capture-hold", "admin cashier station-operator device"),
          entry("release-hold", "admin cashier station-operator device"),
          entry("expire-hold", ""),
          entry("issue-code", "admin card-officer cashier"),
          entry("issue-ticket", "admin card-officer cashier station-operator"),
          entry("sell-ticket", "admin card-officer cashier station-operator"),
          entry("redeem-code", "admin cashier station-operator device"),
          entry("cancel-code", "admin card-officer cashier"),
          entry("expire-code", ""),
          entry("propose-adjustment", "admin card-officer finance"),
          entry("approve-adjustment", "admin approver"),
          entry("decline-adjustment", "admin card-officer finance approver"),
          entry("order-load", "admin card-officer cashier device"),
          entry("record-load-payment", "admin device"),
          entry("credit-load", "admin card-officer support device"),
          entry("claim-delivery", "admin card-officer cashier station-operator device"),
          entry("record-delivery", "admin device"),
          entry("release-delivery", "admin card-officer support"),
          entry("record-wipe", "admin device"),
          entry("record-mark", "admin device"),
          entry("fail-load", "admin card-officer cashier support device"),
          entry("resolve-load", "admin support"),
          entry("propose", "admin card-officer"),
          entry("approve", "admin approver"),
          entry("decline", "admin card-officer cashier approver support"),
          entry("expire-proposal", ""),
          entry("record-filling", "admin device"),
          entry("enter-filling", "admin fleet-manager station-operator"),
          entry("assign-filling", "admin fleet-manager station-operator"),
          entry("reprice-filling", "admin finance"),
          entry("record-purchase", "admin device"),
          entry("record-load", "admin device"),
          entry("record-unload", "admin device"),
          entry("record-write-intended", "admin device"),
          entry("record-write-confirmed", "admin device"),
          entry("record-write-interrupted", "admin device"),
          entry("record-medium-seen", "admin device"),
          entry("ask-open-writes", "admin card-officer cashier station-operator device"),
          entry("recognise-difference", "admin finance"),
          entry("record-cash-sale", "admin device"));

  private static final AccountId A = AccountId.of("a");
  private static final AccountId B = AccountId.of("b");
  private static final Money EURO = Money.of(100, "EUR");
  private static final PresentedCode SECRET = PresentedCode.of("7Q4M-2X9D-KTE5-0WZH");
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
  private static final EntryId E = new EntryId("e");
  private static final CardRef CARD = CardRef.of("number:6400123000008");
  private static final Filling FILLING =
      new Filling(Instant.parse("2026-11-21T14:30:12Z"), null, "DIESEL", 10_000, 10_000);

  private static final MediumReading UNWRITTEN = new MediumReading(0, 0, EURO);

  static final List<LedgerCommand> ONE_OF_EACH =
      List.of(
          new OpenAccount(A, AccountKind.PURSE, "EUR", null),
          new ChangeTerms(A, Terms.PLAIN),
          new FreezeAccount(A, "lost"),
          new UnfreezeAccount(A, "found"),
          new ReclassifyAccount(A, CardNumber.of("NEW"), "staff"),
          new CloseAccount(A, null),
          new Load(A, EURO, Tender.CASH),
          new Unload(A, EURO, Tender.CASH),
          new Prepay(A, EURO, Tender.BANK),
          new Purchase(A, EURO, null),
          new ReturnSale(A, EURO, null, null),
          new Transfer(A, B, EURO),
          new TransferBalance(
              CardNumber.of("OLD"), CardRef.of("number:NEW"), Replacement.LOST, Delivery.QUEUED),
          new Reverse(E, "wrong"),
          new PlaceHold(A, EURO, Instant.parse("2030-01-01T00:00:00Z"), "fuel"),
          new CaptureHold(E, EURO, null, false),
          new ReleaseHold(E),
          new ExpireHold(E),
          new IssueCode(A, SECRET.hash(), EURO, LATER, false, null, null),
          new IssueTicket(A, SECRET.hash(), EURO, LATER, false, null, null),
          new SellTicket(SECRET.hash(), EURO, LATER, false, null, Tender.CASH),
          new RedeemCode(SECRET, EURO, null),
          new CancelCode(E, "mistake"),
          new ExpireCode(E),
          new ProposeAdjustment(A, Direction.INCREASE, EURO, "error", "counted again"),
          new ApproveAdjustment(E),
          new DeclineAdjustment(E, "no"),
          new OrderLoad(A, EURO, "checkout"),
          new RecordLoadPayment(E, EURO, null),
          new ClaimDelivery(CardRef.of("number:6400123000008")),
          new RecordDelivery(A, 1),
          new ReleaseDelivery(A, "stolen"),
          new RecordWipe(CardRef.of("number:6400123000008"), null),
          new RecordMark(CardRef.of("number:6400123000008"), true),
          new CreditLoad(E),
          new FailLoad(E, "cancelled"),
          new ResolveLoad(E, A, EURO, EURO, "called in", null),
          new Propose(new Transfer(A, B, EURO), "mixed up"),
          new Approve(E),
          new Decline(E, "no"),
          new ExpireProposal(E),
          new RecordFilling(CARD, EURO, FILLING, null),
          new EnterFilling(CARD, EURO, FILLING, "on paper"),
          new AssignFilling(E, CARD, "it was theirs"),
          new RepriceFilling(E, "FLEET"),
          new RecordPurchase(A, EURO, null, null),
          new RecordLoad(A, EURO, Tender.CASH, null),
          new RecordUnload(A, EURO, Tender.CASH, null),
          new RecordWriteIntended(CARD, 1, 7, new RecordDelivery(A, 1), UNWRITTEN),
          new RecordWriteConfirmed(CARD, 1, 7, new MediumReading(1, 7, EURO)),
          new RecordWriteInterrupted(CARD, 1, 7),
          new RecordMediumSeen(CARD, UNWRITTEN),
          new AskOpenWrites(CARD),
          new RecogniseDifference(A, "journal is lost"),
          new RecordCashSale(EURO, null),
          new Allocate(
              null,
              EURO,
              "lunch",
              AllocationPeriod.of("2026-11"),
              true,
              AllocationSource.of(Tender.SUBSIDY),
              CardRef.of("number:OLD")));

  private CommandsByRole() {}
}
