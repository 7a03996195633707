package saldo.schemas.examples;

import static saldo.schemas.examples.ExampleCards.NEXT_NUMBER;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.time.Instant;
import java.util.List;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.AccountCommand.FreezeAccount;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountCommand.UnfreezeAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.DeclineAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Decline;
import saldo.schemas.ledger.ApprovalCommand.ExpireProposal;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.ExpireHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.ReturnSale;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** Commands with every field set, so that the golden files show them all. */
final class CommandExamples {
  static final AccountId CARD = AccountId.of("card-4711");
  static final AccountId OTHER_CARD = AccountId.of("card-4712");
  static final AccountId VEHICLE = AccountId.of("fleet:vehicle-7");
  static final Terms TERMS = new Terms(20_000L, 500);
  static final Instant EXPIRES = Instant.parse("2026-11-21T14:35:00Z");
  static final EntryId HOLD = new EntryId("pump3:000981");
  static final EntryId PROPOSAL = new EntryId("office:000017");
  static final EntryId BIG_TRANSFER = new EntryId("office:000018");
  static final EntryId SALE = new EntryId("till7:000321");

  static final List<LedgerCommand> ALL =
      List.of(
          new OpenAccount(CARD, AccountKind.PURSE, "EUR", TERMS),
          new ChangeTerms(CARD, TERMS),
          new FreezeAccount(CARD, "reported lost"),
          new UnfreezeAccount(CARD, "found again"),
          new CloseAccount(CARD, Tender.CASH),
          new Load(CARD, euro(2_000), Tender.CARD),
          new Unload(CARD, euro(350), Tender.CASH),
          new Prepay(VEHICLE, euro(100_000), Tender.BANK),
          new Purchase(CARD, euro(460), items()),
          new ReturnSale(CARD, euro(120), List.of(item("drinks", 120, 1_900)), SALE),
          new Transfer(CARD, OTHER_CARD, euro(1_000)),
          new Reverse(new EntryId("till7:000322/3"), "keyed in twice"),
          new PlaceHold(VEHICLE, euro(15_000), EXPIRES, "pump 3"),
          new CaptureHold(HOLD, euro(7_342), List.of(item("diesel", 7_342, 1_900)), true),
          new ReleaseHold(HOLD),
          new ExpireHold(HOLD),
          new ProposeAdjustment(CARD, Direction.INCREASE, euro(250), "GOODWILL", "stale sandwich"),
          new ApproveAdjustment(PROPOSAL),
          new DeclineAdjustment(PROPOSAL, "no receipt"),
          new Propose(new Transfer(CARD, OTHER_CARD, euro(60_000)), "cards were mixed up"),
          new Approve(BIG_TRANSFER),
          new Decline(BIG_TRANSFER, "the other card"),
          new ExpireProposal(BIG_TRANSFER),
          new RecordPurchase(CARD, euro(460), items(), AccountKind.PURSE),
          new RecordLoad(CARD, euro(2_000), Tender.CASH, AccountKind.PURSE),
          new RecordCashSale(euro(460), items()),
          new TransferBalance(
              NUMBER, CardRef.number(NEXT_NUMBER), Replacement.LOST, Delivery.QUEUED),
          new Allocate(
              CARD,
              euro(5_000),
              "AP_LUNCH",
              AllocationPeriod.of("2026-11"),
              false,
              AllocationSource.of(VEHICLE),
              CardRef.number(NUMBER)),
          new Bulk(
              Bulk.Mode.ATOMIC,
              List.of(
                  new Load(CARD, euro(500), Tender.SUBSIDY),
                  new Load(OTHER_CARD, euro(500), Tender.SUBSIDY))));

  private CommandExamples() {}

  static Money euro(long cents) {
    return Money.of(cents, "EUR");
  }

  static Item item(String group, long cents, int vatBasisPoints) {
    return new Item(group, euro(cents), vatBasisPoints);
  }

  static List<Item> items() {
    return List.of(item("meals", 340, 700), item("drinks", 120, 1_900));
  }
}
