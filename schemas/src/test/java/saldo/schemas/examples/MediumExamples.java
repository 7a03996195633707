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
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.FactCommand.RecordUnload;
import saldo.schemas.ledger.FactEvent.UnloadRecorded;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumEvent.DifferenceRecognised;
import saldo.schemas.ledger.MediumEvent.MediumDiffers;
import saldo.schemas.ledger.MediumEvent.MediumRetired;
import saldo.schemas.ledger.MediumEvent.MediumSeen;
import saldo.schemas.ledger.MediumEvent.OpenWritesTold;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumEvent.WriteConfirmed;
import saldo.schemas.ledger.MediumEvent.WriteIntended;
import saldo.schemas.ledger.MediumEvent.WriteInterrupted;
import saldo.schemas.ledger.MediumEvent.WriteResolved;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumMirror.Seen;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;

/** Readings and writes of a medium that has 14.00 after 41 writes, with every field set. */
final class MediumExamples {
  private static final int KIOSK = 7;
  private static final int TILL = 12;
  private static final CardRef CHIP = CardRef.of("mifare:0A1B2C3D");
  private static final CardUse USE = new CardUse(CHIP, NUMBER, "CG_STAFF", null, List.of());
  private static final Origin READER = new Origin("till7", "till7", "PS_NORTH", 12L);
  private static final AccountId DRAWER = AccountId.of("@cash.EUR.till7");
  private static final MediumReading BEFORE = new MediumReading(41, KIOSK, euro(1_400));
  private static final MediumReading AFTER = new MediumReading(42, TILL, euro(1_150));
  private static final RecordUnload PAID_OUT = new RecordUnload(CARD, euro(250), Tender.CASH, CHIP);
  private static final Write WRITE =
      new Write(42, TILL, euro(-250), euro(1_150), PAID_OUT, READER, HAPPENED);

  private static final Begun BEGUN = new Begun(42, TILL, BEFORE, euro(1_150));

  static final List<LedgerCommand> COMMANDS =
      List.of(
          PAID_OUT,
          new RecordWriteIntended(CHIP, 42, TILL, PAID_OUT, BEFORE),
          new RecordWriteConfirmed(CHIP, 42, TILL, AFTER),
          new RecordWriteInterrupted(CHIP, 42, TILL),
          new RecordMediumSeen(CHIP, AFTER),
          new AskOpenWrites(CHIP),
          new RecogniseDifference(CARD, "the journal of kiosk 7 is lost"));

  private static final List<LedgerEvent> EVENTS =
      List.of(
          new UnloadRecorded(
              CARD,
              euro(250),
              Tender.CASH,
              Treatment.EXCEPTIONAL,
              List.of(new Posting(CARD, euro(-250), 1_150), new Posting(DRAWER, euro(250), -9_750)),
              USE,
              RejectionReason.CARD_BLOCKED),
          new WriteIntended(CARD, USE, WRITE, BEFORE, Treatment.NORMAL),
          new WriteConfirmed(CARD, USE, 42, TILL, AFTER, Treatment.NORMAL),
          new WriteInterrupted(CARD, USE, 42, TILL, Treatment.NORMAL),
          new WriteResolved(CARD, 42, TILL, Resolution.FORWARD),
          new MediumSeen(CARD, USE, AFTER, Treatment.NORMAL),
          new MediumDiffers(CARD, euro(0), euro(250), euro(1_400), euro(1_150)),
          new MediumRetired(CARD),
          new DifferenceRecognised(
              CARD,
              euro(250),
              "the journal of kiosk 7 is lost",
              List.of(
                  new Posting(CARD, euro(-250), 1_150),
                  new Posting(AccountId.of("@losses.EUR"), euro(250), -3_100))),
          new OpenWritesTold(CARD, USE, List.of(BEGUN)));

  static final List<JournalEntry> ENTRIES =
      IntStream.range(0, EVENTS.size()).mapToObj(i -> entry(501 + i, EVENTS.get(i))).toList();

  static final Map<String, AccountSnapshot> SNAPSHOTS =
      Map.of(
          "medium-in-doubt",
          new AccountSnapshot(
              CARD,
              AccountKind.PURSE,
              "EUR",
              AccountStatus.OPEN,
              1_450,
              0,
              Terms.PLAIN,
              0,
              502,
              "CG_STAFF",
              null,
              new MediumMirror(
                  NUMBER,
                  BEFORE,
                  1_150,
                  250,
                  50,
                  List.of(new OpenWrite(WRITE, true, null)),
                  List.of(new Seen(40, TILL, 1_650, true), new Seen(41, KIOSK, 1_400, true)),
                  false)));

  /** The fourth version: what was begun with a medium. */
  static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Accepted(
              LEDGER,
              new EntryId("till7:000510"),
              510,
              510,
              BOOKED,
              List.of("open-writes-told"),
              List.of(),
              null,
              null,
              List.of(BEGUN)));

  private MediumExamples() {}

  private static JournalEntry entry(int seq, LedgerEvent event) {
    return new JournalEntry(
        LEDGER, seq, new EntryId("till7:%06d".formatted(seq)), HAPPENED, BOOKED, READER, event);
  }
}
