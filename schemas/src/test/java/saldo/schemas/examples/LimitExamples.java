package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.EXPIRES;
import static saldo.schemas.examples.CommandExamples.HOLD;
import static saldo.schemas.examples.CommandExamples.SALE;
import static saldo.schemas.examples.CommandExamples.VEHICLE;
import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.CommandExamples.item;
import static saldo.schemas.examples.EventExamples.BOOKED;
import static saldo.schemas.examples.EventExamples.HAPPENED;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.EventExamples.house;
import static saldo.schemas.examples.EventExamples.posting;
import static saldo.schemas.examples.EventExamples.sale;
import static saldo.schemas.examples.ExampleCards.FUEL_NUMBER;
import static saldo.schemas.examples.ExampleCards.NUMBER;
import static saldo.schemas.examples.ExampleCards.TAG;
import static saldo.schemas.examples.ExampleCards.VIRTUAL;

import java.util.List;
import java.util.stream.IntStream;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldEvent.HoldCaptured;
import saldo.schemas.ledger.HoldEvent.HoldExpired;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.ledger.Outcome;

/** What a payment counts against a card's limits, and what they get back if it comes to nothing. */
final class LimitExamples {
  private static final List<Item> DIESEL = List.of(item("diesel", 15_000, 1_900));

  /** The third version of a hold: it says for what. */
  static final List<LedgerCommand> COMMANDS =
      List.of(new PlaceHold(null, euro(15_000), EXPIRES, "pump 3", CardRef.medium(TAG), DIESEL));

  private static final Origin PUMP = new Origin("pump3", "pump3", "PS_WESTPORT", 982L);

  /** The third version of a hold, and the second of its ends. */
  static final List<JournalEntry> PLACED =
      List.of(
          entry(
              201,
              new HoldPlaced(
                  HOLD,
                  VEHICLE,
                  euro(15_000),
                  EXPIRES,
                  "pump 3",
                  month(48_200, 15_000),
                  List.of("diesel"))));

  static final List<JournalEntry> ENDED =
      IntStream.range(0, 4).mapToObj(i -> entry(202 + i, ended().get(i))).toList();

  static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Accepted(
              LEDGER,
              new EntryId("till7:000101"),
              101,
              101,
              BOOKED,
              List.of("purchased"),
              sale(),
              List.of(lunch(460, 460))));

  private LimitExamples() {}

  private static List<LedgerEvent> ended() {
    return List.of(
        new HoldCaptured(
            HOLD,
            VEHICLE,
            euro(6_300),
            euro(8_700),
            List.of(item("diesel", 6_300, 1_900)),
            List.of(
                posting(VEHICLE, -6_300),
                posting(house("@revenue.EUR.diesel"), 5_294),
                posting(house("@vat.EUR.1900"), 1_006)),
            month(39_500, -8_700)),
        new HoldReleased(HOLD, VEHICLE, euro(15_000), month(33_200, -15_000)),
        new HoldExpired(HOLD, VEHICLE, euro(15_000), month(33_200, -15_000)),
        new Reversed(
            SALE,
            "wrong button",
            List.of(posting(CARD, 460), posting(house("@revenue.EUR.general"), -460)),
            List.of(lunch(0, -460))));
  }

  private static CardUse month(long used, long counted) {
    return new CardUse(
        CardRef.of("tag:E28011700000020F"),
        FUEL_NUMBER,
        "CG_VANS",
        VIRTUAL,
        List.of(new LimitUse("month", "2026-11", used, counted)));
  }

  private static CardUse lunch(long used, long counted) {
    return new CardUse(
        CardRef.number(NUMBER),
        NUMBER,
        "CG_STAFF",
        VIRTUAL,
        List.of(new LimitUse("lunch", "2026-11-21", used, counted)));
  }

  private static JournalEntry entry(int seq, LedgerEvent event) {
    EntryId id = new EntryId("pump3:%06d".formatted(seq));
    return new JournalEntry(LEDGER, seq, id, HAPPENED, BOOKED, PUMP, event);
  }
}
