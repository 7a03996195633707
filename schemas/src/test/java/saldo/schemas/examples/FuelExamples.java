package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.VEHICLE;
import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.EventExamples.BOOKED;
import static saldo.schemas.examples.EventExamples.HAPPENED;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.EventExamples.postings;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.AccountEvent.TermsChanged;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.EnterFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.FuelEvent.FillingAssigned;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.FuelEvent.FillingRepriced;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.MoneyEvent.Prepaid;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;

/** Fuel, with every field set. */
final class FuelExamples {
  private static final CardRef CARD = CardRef.number(NUMBER);
  private static final CardUse USE = new CardUse(CARD, NUMBER, "CG_FLEET", null, List.of());
  private static final CardUse FREED =
      new CardUse(
          CARD,
          NUMBER,
          "CG_FLEET",
          null,
          List.of(new CardUse.LimitUse("daily", "2026-11-21", 2_714, -7_286L)));
  private static final Origin PUMP = new Origin("gateway", "FT_WEST_3", "PS_WESTPORT", 1_000_123L);
  private static final EntryId FILLED = new EntryId("fact:FT_WEST_3:1000123");
  private static final AccountId WAITING = AccountId.of("@unassigned.EUR");
  private static final Filling FILLING =
      new Filling(
          Instant.parse("2026-11-21T14:30:12Z"),
          "PS_WESTPORT",
          "P_DIESEL",
          40_500,
          179_900,
          420_117L,
          "02",
          "2026-11-21T15:30:12",
          "OK");
  private static final Terms TERMS =
      new Terms(null, 0, null, new Exposure(Exposure.Policy.HOME_READER, "FT_WEST_3"));

  static final List<LedgerCommand> COMMANDS =
      List.of(
          new RecordFilling(CARD, euro(7_286), FILLING, new EntryId("auth:FT_WEST_3:17")),
          new EnterFilling(CARD, euro(7_286), FILLING, "the terminal was struck by lightning"),
          new AssignFilling(FILLED, CARD, "the card was handed out before it was assigned"),
          new RepriceFilling(FILLED, "PL_FLEET"));

  /** What is prepaid for a card, with the product that stands for it. */
  static final List<LedgerCommand> SECOND_COMMANDS =
      List.of(new Prepay(null, euro(50_000), Tender.BANK, CARD, "P_PREPAYMENT"));

  /** What a card is authorised for. */
  static final List<LedgerCommand> THIRD_COMMANDS =
      List.of(
          new PlaceHold(
              null,
              euro(15_000),
              Instant.parse("2026-11-21T15:00:00Z"),
              "pump 2",
              CARD,
              List.of(new Item("diesel", euro(15_000), 1_900)),
              HoldService.FUEL),
          new ChangeTerms(VEHICLE, TERMS));

  private static final List<LedgerEvent> EVENTS =
      List.of(
          new FillingRecorded(
              FILLED,
              VEHICLE,
              euro(7_286),
              FILLING,
              List.of(new Item("diesel", euro(7_286), 1_900)),
              "V_717",
              "BR_4711",
              Treatment.EXCEPTIONAL,
              postings(VEHICLE, -7_286, "@revenue.EUR.diesel.1900"),
              USE,
              RejectionReason.INSUFFICIENT_FUNDS),
          new FillingAssigned(
              FILLED,
              WAITING,
              VEHICLE,
              euro(7_286),
              FILLING,
              "V_717",
              "BR_4711",
              "the card was handed out before it was assigned",
              postings(VEHICLE, -7_286, WAITING.value()),
              USE,
              FREED),
          new FillingRepriced(
              FILLED,
              VEHICLE,
              euro(7_286),
              euro(7_205),
              FILLING.at(177_900),
              "PL_FLEET",
              postings(VEHICLE, 81, "@revenue.EUR.diesel.1900")));

  static final List<JournalEntry> ENTRIES =
      IntStream.range(0, EVENTS.size()).mapToObj(i -> entry(501 + i, EVENTS.get(i))).toList();

  /** What was prepaid with a card. */
  static final List<JournalEntry> SECOND_ENTRIES =
      List.of(
          entry(
              511,
              new Prepaid(
                  VEHICLE,
                  euro(50_000),
                  Tender.BANK,
                  postings(VEHICLE, 50_000, "@bank.EUR"),
                  USE,
                  "P_PREPAYMENT",
                  "V_717",
                  "BR_4711")));

  /** Whose limit goes to one reader. */
  static final List<JournalEntry> THIRD_ENTRIES =
      List.of(entry(512, new TermsChanged(VEHICLE, TERMS)));

  static final Map<String, AccountSnapshot> SNAPSHOTS =
      Map.of(
          "fuel",
          new AccountSnapshot(
              VEHICLE,
              AccountKind.PREPAID,
              "EUR",
              AccountStatus.OPEN,
              32_000,
              0,
              TERMS,
              0,
              51,
              "CG_FLEET"));

  private FuelExamples() {}

  private static JournalEntry entry(int seq, LedgerEvent event) {
    return new JournalEntry(
        LEDGER, seq, new EntryId("pump3:%06d".formatted(seq)), HAPPENED, BOOKED, PUMP, event);
  }
}
