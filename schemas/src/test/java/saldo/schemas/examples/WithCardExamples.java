package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.EXPIRES;
import static saldo.schemas.examples.CommandExamples.HOLD;
import static saldo.schemas.examples.CommandExamples.PROPOSAL;
import static saldo.schemas.examples.CommandExamples.SALE;
import static saldo.schemas.examples.CommandExamples.VEHICLE;
import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.CommandExamples.item;
import static saldo.schemas.examples.CommandExamples.items;
import static saldo.schemas.examples.EventExamples.BOOKED;
import static saldo.schemas.examples.EventExamples.HAPPENED;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.EventExamples.house;
import static saldo.schemas.examples.EventExamples.posting;
import static saldo.schemas.examples.EventExamples.postings;
import static saldo.schemas.examples.EventExamples.sale;
import static saldo.schemas.examples.ExampleCards.CHIP;
import static saldo.schemas.examples.ExampleCards.CODE;
import static saldo.schemas.examples.ExampleCards.FUEL_NUMBER;
import static saldo.schemas.examples.ExampleCards.NUMBER;
import static saldo.schemas.examples.ExampleCards.TAG;
import static saldo.schemas.examples.ExampleCards.VIRTUAL;

import java.util.List;
import java.util.stream.IntStream;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.AdjustmentEvent.Adjusted;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentProposed;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.ReturnSale;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.MoneyEvent.Loaded;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.MoneyEvent.SaleReturned;
import saldo.schemas.ledger.MoneyEvent.Unloaded;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;

/**
 * What is done with a card instead of an account alone: the second version of these messages. A
 * desk names both, everybody else just the card, as it was presented.
 */
final class WithCardExamples {
  static final List<LedgerCommand> COMMANDS =
      List.of(
          new Load(null, euro(2_000), Tender.CARD, CardRef.number(NUMBER)),
          new Unload(CARD, euro(350), Tender.CASH, CardRef.number(NUMBER)),
          new Purchase(null, euro(460), items(), CardRef.medium(CHIP)),
          new ReturnSale(
              null,
              euro(120),
              List.of(item("drinks", 120, 1_900)),
              SALE,
              CardRef.of("magstripe:9280000100047119")),
          new PlaceHold(null, euro(15_000), EXPIRES, "pump 3", CardRef.medium(TAG)),
          new ProposeAdjustment(
              null,
              Direction.INCREASE,
              euro(250),
              "GOODWILL",
              "stale sandwich",
              CardRef.keyed(NUMBER)),
          new RecordPurchase(null, euro(460), items(), AccountKind.PURSE, CardRef.medium(CODE)),
          new RecordLoad(
              null, euro(2_000), Tender.CASH, AccountKind.PURSE, CardRef.number(NUMBER)));

  private static final LedgerId FUEL = LedgerId.of("fuel-west");
  private static final Origin PUMP = new Origin("pump3", "pump3", "PS_WESTPORT", 981L);
  private static final Origin TILL = new Origin("till7", "till7", "PS_SENTOFT", 321L);
  private static final CardUse LUNCH =
      new CardUse(
          CardRef.number(NUMBER),
          NUMBER,
          "CG_STAFF",
          VIRTUAL,
          List.of(new LimitUse("lunch", "2026-11-21", 460), new LimitUse("visits", "2026-W47", 4)));
  private static final CardUse KEYED =
      new CardUse(CardRef.keyed(NUMBER), NUMBER, "CG_STAFF", VIRTUAL, List.of());
  private static final CardUse FILLING =
      new CardUse(
          CardRef.of("tag:E28011700000020F"),
          FUEL_NUMBER,
          "CG_VANS",
          CardNumber.of("C_VIRT_PS_WESTPORT"),
          List.of(new LimitUse("month", "2026-11", 48_200)));

  private static final List<LedgerEvent> EVENTS =
      List.of(
          new Loaded(CARD, euro(2_000), Tender.CARD, postings(CARD, 2_000, "@acquirer.EUR"), KEYED),
          new Unloaded(
              CARD, euro(350), Tender.CASH, postings(CARD, -350, "@cash.EUR.till7"), KEYED),
          new Purchased(CARD, euro(460), items(), sale(), LUNCH),
          new SaleReturned(
              CARD,
              euro(120),
              List.of(item("drinks", 120, 1_900)),
              SALE,
              List.of(
                  posting(CARD, 120),
                  posting(house("@revenue.EUR.drinks"), -101),
                  posting(house("@vat.EUR.1900"), -19)),
              LUNCH),
          new HoldPlaced(HOLD, VEHICLE, euro(15_000), EXPIRES, "pump 3", FILLING),
          new PurchaseRecorded(CARD, euro(460), items(), Treatment.EXCEPTIONAL, sale(), LUNCH),
          new LoadRecorded(
              CARD,
              euro(2_000),
              Tender.CASH,
              Treatment.NORMAL,
              postings(CARD, 2_000, "@cash.EUR.till7"),
              KEYED),
          new AdjustmentProposed(
              PROPOSAL,
              CARD,
              Direction.INCREASE,
              euro(250),
              "GOODWILL",
              "stale sandwich",
              "anna",
              KEYED),
          new Adjusted(
              PROPOSAL,
              CARD,
              Direction.INCREASE,
              euro(250),
              "GOODWILL",
              "anna",
              "bo",
              postings(CARD, 250, "@adjustments.EUR"),
              KEYED));

  static final List<JournalEntry> ENTRIES =
      IntStream.range(0, EVENTS.size()).mapToObj(i -> entry(101 + i, EVENTS.get(i))).toList();

  /** What met something, and says what: the third version of these messages. */
  static final List<JournalEntry> EXCEPTIONAL =
      List.of(
          entry(
              111,
              new PurchaseRecorded(
                  CARD,
                  euro(460),
                  items(),
                  Treatment.EXCEPTIONAL,
                  sale(),
                  LUNCH,
                  RejectionReason.CARD_BLOCKED)),
          entry(
              112,
              new LoadRecorded(
                  CARD,
                  euro(2_000),
                  Tender.CASH,
                  Treatment.EXCEPTIONAL,
                  postings(CARD, 2_000, "@cash.EUR.till7"),
                  KEYED,
                  RejectionReason.CEILING_EXCEEDED)));

  private WithCardExamples() {}

  private static JournalEntry entry(int seq, LedgerEvent event) {
    boolean filling = event instanceof HoldPlaced;
    Origin origin = filling ? PUMP : TILL;
    return new JournalEntry(
        filling ? FUEL : LEDGER,
        seq,
        new EntryId(origin.actor() + ":%06d".formatted(seq)),
        HAPPENED,
        BOOKED,
        origin,
        event);
  }
}
