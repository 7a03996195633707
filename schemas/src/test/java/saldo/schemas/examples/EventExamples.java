package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.BIG_TRANSFER;
import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.EXPIRES;
import static saldo.schemas.examples.CommandExamples.HOLD;
import static saldo.schemas.examples.CommandExamples.OTHER_CARD;
import static saldo.schemas.examples.CommandExamples.PROPOSAL;
import static saldo.schemas.examples.CommandExamples.SALE;
import static saldo.schemas.examples.CommandExamples.TERMS;
import static saldo.schemas.examples.CommandExamples.VEHICLE;
import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.CommandExamples.item;
import static saldo.schemas.examples.CommandExamples.items;
import static saldo.schemas.examples.ExampleCards.NEXT_NUMBER;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountEvent.AccountClosed;
import saldo.schemas.ledger.AccountEvent.AccountFrozen;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountEvent.AccountUnfrozen;
import saldo.schemas.ledger.AccountEvent.TermsChanged;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentEvent.Adjusted;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentDeclined;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentProposed;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.ApprovalEvent.Approved;
import saldo.schemas.ledger.ApprovalEvent.Declined;
import saldo.schemas.ledger.ApprovalEvent.ProposalExpired;
import saldo.schemas.ledger.ApprovalEvent.Proposed;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactEvent.CashSaleRecorded;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.HoldEvent.HoldCaptured;
import saldo.schemas.ledger.HoldEvent.HoldExpired;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.MoneyEvent.Loaded;
import saldo.schemas.ledger.MoneyEvent.Prepaid;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.ledger.MoneyEvent.SaleReturned;
import saldo.schemas.ledger.MoneyEvent.Transferred;
import saldo.schemas.ledger.MoneyEvent.Unloaded;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.ReloadEvent.AutoReloadFailed;
import saldo.schemas.ledger.ReloadEvent.AutoReloaded;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;

/** Events with every field set, each in a journal entry. */
final class EventExamples {
  static final LedgerId LEDGER = LedgerId.of("canteen-north");
  static final Origin ORIGIN = new Origin("till7", "till7", "canteen-main", 321L);
  static final Instant HAPPENED = Instant.parse("2026-11-21T14:05:00.250Z");
  static final Instant BOOKED = Instant.parse("2026-11-21T14:05:07Z");

  private static final List<LedgerEvent> EVENTS =
      List.of(
          new AccountOpened(CARD, AccountKind.PURSE, "EUR", TERMS),
          new TermsChanged(CARD, TERMS),
          new AccountFrozen(CARD, "reported lost"),
          new AccountUnfrozen(CARD, "found again"),
          new AccountClosed(CARD, Tender.CASH, postings(CARD, -350, "@cash.EUR.till7")),
          new Loaded(CARD, euro(2_000), Tender.CARD, postings(CARD, 2_000, "@acquirer.EUR")),
          new Unloaded(CARD, euro(350), Tender.CASH, postings(CARD, -350, "@cash.EUR.till7")),
          new Prepaid(VEHICLE, euro(100_000), Tender.BANK, postings(VEHICLE, 100_000, "@bank.EUR")),
          new Purchased(CARD, euro(460), items(), sale()),
          new SaleReturned(
              CARD,
              euro(120),
              List.of(item("drinks", 120, 1_900)),
              SALE,
              List.of(
                  posting(CARD, 120),
                  posting(house("@revenue.EUR.drinks"), -101),
                  posting(house("@vat.EUR.1900"), -19))),
          new Transferred(
              CARD,
              OTHER_CARD,
              euro(1_000),
              List.of(
                  posting(CARD, -1_000),
                  posting(house("@transfer.EUR"), 1_000),
                  posting(house("@transfer.EUR"), -1_000),
                  posting(OTHER_CARD, 1_000))),
          new Reversed(
              new EntryId("till7:000322/3"), "keyed in twice", postings(CARD, 100, "@bank.EUR")),
          new HoldPlaced(HOLD, VEHICLE, euro(15_000), EXPIRES, "pump 3"),
          new HoldCaptured(
              HOLD,
              VEHICLE,
              euro(7_342),
              euro(0),
              List.of(item("diesel", 7_342, 1_900)),
              List.of(
                  posting(VEHICLE, -7_342),
                  posting(house("@revenue.EUR.diesel"), 6_170),
                  posting(house("@vat.EUR.1900"), 1_172))),
          new HoldReleased(HOLD, VEHICLE, euro(7_658)),
          new HoldExpired(HOLD, VEHICLE, euro(7_658)),
          new AdjustmentProposed(
              PROPOSAL, CARD, Direction.INCREASE, euro(250), "GOODWILL", "stale sandwich", "anna"),
          new Adjusted(
              PROPOSAL,
              CARD,
              Direction.INCREASE,
              euro(250),
              "GOODWILL",
              "anna",
              "bo",
              postings(CARD, 250, "@adjustments.EUR")),
          new AdjustmentDeclined(PROPOSAL, "no receipt", "bo"),
          new PurchaseRecorded(CARD, euro(460), items(), Treatment.EXCEPTIONAL, sale()),
          new LoadRecorded(
              CARD,
              euro(2_000),
              Tender.CASH,
              Treatment.NORMAL,
              postings(CARD, 2_000, "@cash.EUR.till7")),
          new CashSaleRecorded(
              euro(120),
              List.of(item("drinks", 120, 1_900)),
              List.of(
                  posting(house("@cash.EUR.till7"), -120),
                  posting(house("@revenue.EUR.drinks"), 101),
                  posting(house("@vat.EUR.1900"), 19))),
          new BalanceTransferred(
              NUMBER,
              CARD,
              NEXT_NUMBER,
              OTHER_CARD,
              euro(1_240),
              Replacement.LOST,
              Delivery.QUEUED,
              List.of(
                  posting(CARD, -1_240),
                  posting(house("@transfer.EUR"), 1_240),
                  posting(house("@transfer.EUR"), -1_240),
                  posting(OTHER_CARD, 1_240))),
          new Proposed(
              BIG_TRANSFER,
              new Transfer(CARD, OTHER_CARD, euro(60_000)),
              CARD,
              euro(60_000),
              "cards were mixed up",
              new Origin("anna", "desk2", "PS_SENTOFT", 12L),
              BOOKED.plus(Duration.ofDays(30))),
          new Approved(BIG_TRANSFER, "anna", "bo"),
          new Declined(BIG_TRANSFER, "the other card", "bo"),
          new ProposalExpired(BIG_TRANSFER),
          new Allocated(
              CARD,
              euro(3_760),
              euro(5_000),
              "AP_LUNCH",
              AllocationPeriod.of("2026-11"),
              false,
              AllocationSource.of(VEHICLE),
              List.of(
                  posting(VEHICLE, -3_760),
                  posting(house("@transfer.EUR"), 3_760),
                  posting(house("@transfer.EUR"), -3_760),
                  posting(CARD, 3_760)),
              new CardUse(CardRef.number(NUMBER), NUMBER, "CG_STAFF", null, List.of())),
          new AutoReloaded(
              CARD,
              VEHICLE,
              euro(5_000),
              List.of(
                  posting(VEHICLE, -5_000),
                  posting(house("@transfer.EUR"), 5_000),
                  posting(house("@transfer.EUR"), -5_000),
                  posting(CARD, 5_000))),
          new AutoReloadFailed(CARD, VEHICLE, euro(5_000), RejectionReason.INSUFFICIENT_FUNDS));

  static final List<JournalEntry> ENTRIES =
      IntStream.range(0, EVENTS.size()).mapToObj(i -> entry(i + 1, EVENTS.get(i))).toList();

  private EventExamples() {}

  static JournalEntry entry(int seq, LedgerEvent event) {
    return new JournalEntry(
        LEDGER, seq, new EntryId("till7:%06d".formatted(seq)), HAPPENED, BOOKED, ORIGIN, event);
  }

  static List<Posting> postings(AccountId account, long cents, String otherSide) {
    return List.of(posting(account, cents), posting(house(otherSide), -cents));
  }

  static List<Posting> sale() {
    return List.of(
        posting(CARD, -460),
        posting(house("@revenue.EUR.meals"), 318),
        posting(house("@vat.EUR.700"), 22),
        posting(house("@revenue.EUR.drinks"), 101),
        posting(house("@vat.EUR.1900"), 19));
  }

  static Posting posting(AccountId account, long cents) {
    return new Posting(account, euro(cents), 5_000 + cents);
  }

  static AccountId house(String id) {
    return AccountId.of(id);
  }
}
