package saldo.ledger.domain;

import static saldo.ledger.domain.Flaw.Role.FROM;
import static saldo.ledger.domain.Flaw.all;
import static saldo.ledger.domain.Flaw.amount;
import static saldo.ledger.domain.Flaw.items;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.schemas.ledger.RejectionReason.NO_DIFFERENCE;
import static saldo.schemas.ledger.RejectionReason.NO_OPEN_WRITE;
import static saldo.schemas.ledger.RejectionReason.WRITE_IN_DOUBT;

import java.util.List;
import saldo.ledger.domain.RefusalTable.Row;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactCommand.RecordUnload;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.WriteEffect;

/** The lines of the table of refusals for what readers tell of media, which is hardly anything. */
final class MediumRefusals {
  private static final int READER = 7;

  private MediumRefusals() {}

  static List<Row> rows() {
    return List.of(
        new Row(
            "record a write that takes",
            attempt -> {},
            a -> intended(a, new RecordPurchase(null, a.amount(), a.items(), null, a.card())),
            all(amount(), items())),
        new Row(
            "record a write that loads",
            attempt -> {},
            a -> intended(a, new RecordLoad(null, a.amount(), Tender.CASH, null, a.card())),
            amount()),
        new Row(
            "record a write that pays out",
            attempt -> {},
            a -> intended(a, new RecordUnload(null, a.amount(), Tender.CASH, a.card())),
            amount()),
        new Row(
            "record a confirmed write",
            attempt -> {},
            a -> new RecordWriteConfirmed(a.card(), 1, READER, reading(1, READER)),
            List.of()),
        new Row(
            "record an interrupted write",
            attempt -> {},
            a -> new RecordWriteInterrupted(a.card(), 1, READER),
            List.of()),
        new Row(
            "record a medium that was seen",
            attempt -> {},
            a -> new RecordMediumSeen(a.card(), reading(1, READER)),
            List.of()),
        new Row(
            "ask what was begun",
            attempt -> attempt.from.medium = mirror(0, List.of(delivering())),
            a -> new AskOpenWrites(a.cards.from.ref()),
            List.of(
                CardFlaw.FROM.unknown(),
                Flaw.of(NO_OPEN_WRITE, "medium", a -> a.from.medium = mirror(0, List.of())))),
        new Row(
            "recognise a difference",
            attempt -> attempt.from.medium = mirror(100, List.of()),
            a -> new Propose(new RecogniseDifference(a.from.account(), "lost"), "looked into"),
            List.of(
                FROM.unknown(),
                FROM.house(),
                FROM.closed(),
                Flaw.of(NO_DIFFERENCE, "medium", a -> a.from.medium = null))));
  }

  /** What waits was being written when the medium was gone. */
  static Flaw inDoubt() {
    return Flaw.of(WRITE_IN_DOUBT, "medium", a -> a.from.medium = mirror(0, List.of(delivering())));
  }

  private static OpenWrite delivering() {
    Write write =
        new Write(
            1,
            READER,
            eur(100),
            eur(600),
            new RecordDelivery(LedgerLanguage.account("from"), 1),
            Origin.of("reader"),
            Attempt.NOW);
    return new OpenWrite(write, true, null);
  }

  private static RecordWriteIntended intended(Attempt attempt, WriteEffect effect) {
    MediumReading before = new MediumReading(0, 0, Money.of(500, attempt.currency));
    return new RecordWriteIntended(attempt.card(), 1, READER, effect, before);
  }

  private static MediumReading reading(long writes, int reader) {
    return new MediumReading(writes, reader, eur(500));
  }

  private static MediumMirror mirror(long differenceMinor, List<OpenWrite> writes) {
    return new MediumMirror(
        CardLanguage.number("FROM"),
        reading(0, 0),
        500,
        0,
        differenceMinor,
        writes,
        List.of(),
        false);
  }
}
