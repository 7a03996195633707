package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.EventExamples.BOOKED;
import static saldo.schemas.examples.EventExamples.HAPPENED;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.DeliveryCommand.ReleaseDelivery;
import saldo.schemas.ledger.DeliveryEvent.Delivered;
import saldo.schemas.ledger.DeliveryEvent.DeliveryClaimed;
import saldo.schemas.ledger.DeliveryEvent.DeliveryQueued;
import saldo.schemas.ledger.DeliveryEvent.DeliveryReleased;
import saldo.schemas.ledger.DeliveryEvent.DeliveryWithdrawn;
import saldo.schemas.ledger.DeliveryEvent.MediumMarked;
import saldo.schemas.ledger.DeliveryEvent.MediumWiped;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.ledger.Undelivered;

/** Credit on its way to a medium, with every field set. */
final class DeliveryExamples {
  private static final EntryId ORDER = new EntryId("shop:000040");
  private static final CardRef CHIP = CardRef.of("mifare:0A1B2C3D");
  private static final CardUse USE = new CardUse(CHIP, NUMBER, "CG_STAFF", null, List.of());
  private static final Origin READER = new Origin("till7", "till7", "PS_NORTH", 12L);
  private static final String TILL = "till7";

  static final List<LedgerCommand> COMMANDS =
      List.of(
          new ClaimDelivery(CHIP),
          new RecordDelivery(CARD, 3),
          new ReleaseDelivery(CARD, "the reader was stolen"),
          new RecordWipe(CHIP, euro(1_650)),
          new RecordMark(CHIP, true));

  private static final List<LedgerEvent> EVENTS =
      List.of(
          new DeliveryQueued(CARD, euro(2_000), ORDER),
          new DeliveryClaimed(CARD, 3, euro(2_000), List.of(ORDER), TILL, USE),
          new Delivered(CARD, 3, euro(2_000), Treatment.NORMAL),
          new DeliveryReleased(CARD, 3, euro(2_000), "the reader was stolen"),
          new DeliveryWithdrawn(CARD, euro(2_000)),
          new MediumWiped(USE, CARD, euro(1_650), Treatment.NORMAL),
          new MediumMarked(USE, CARD, true, Treatment.NORMAL));

  static final List<JournalEntry> ENTRIES =
      IntStream.range(0, EVENTS.size()).mapToObj(i -> entry(401 + i, EVENTS.get(i))).toList();

  static final Map<String, AccountSnapshot> SNAPSHOTS =
      Map.of(
          "stored-value",
          new AccountSnapshot(
              CARD,
              AccountKind.PURSE,
              "EUR",
              AccountStatus.OPEN,
              4_540,
              0,
              Terms.PLAIN,
              0,
              41,
              "CG_STAFF",
              new Undelivered(
                  3, 500, List.of(), new Undelivered.Claim(2_000, List.of(ORDER), TILL))));

  /** The third version: what a device has to write. */
  static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Accepted(
              LEDGER,
              new EntryId("till7:000402"),
              402,
              402,
              BOOKED,
              List.of("delivery-claimed"),
              List.of(),
              null,
              new Outcome.ToWrite(CARD, 3, euro(2_000)),
              null));

  private DeliveryExamples() {}

  private static JournalEntry entry(int seq, LedgerEvent event) {
    return new JournalEntry(
        LEDGER, seq, new EntryId("till7:%06d".formatted(seq)), HAPPENED, BOOKED, READER, event);
  }
}
