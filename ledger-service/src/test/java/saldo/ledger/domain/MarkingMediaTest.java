package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.balance;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.domain.LedgerLanguage.purse;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryEvent.MediumMarked;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumEvent.MediumSeen;
import saldo.schemas.ledger.MediumEvent.OpenWritesTold;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.WriteConfirmed;
import saldo.schemas.ledger.MediumEvent.WriteResolved;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;

/** That a medium says of itself that its card is blocked stands in the journal; no money moves. */
@Tag("I7")
class MarkingMediaTest {
  private static final Origin KIOSK = new Origin("kiosk-1", "kiosk-1", null, null);
  private static final int READER = 1;
  private static final CardRef RED = shown("RED");
  private static final MediumReading BEFORE = reading(5);
  private static final MediumReading AFTER = reading(6);

  @Test
  void aMarkIsRecordedWithWhatConfirmsIt() {
    for (boolean blocked : new boolean[] {true, false}) {
      marking(blocked)
          .when(new RecordWriteConfirmed(RED, 6, READER, AFTER))
          .then(
              new WriteConfirmed(account("red"), used("RED"), 6, READER, AFTER, Treatment.NORMAL),
              marked(blocked));
    }
  }

  @Test
  void aMarkIsRecordedWithTheReadingThatShowsIt() {
    marking(true)
        .when(new RecordMediumSeen(RED, AFTER))
        .then(
            new MediumSeen(account("red"), used("RED"), AFTER, Treatment.NORMAL),
            new WriteResolved(account("red"), 6, READER, Resolution.FORWARD),
            marked(true));
  }

  @Test
  void aMarkThatIsNotThereIsNotRecorded() {
    marking(true)
        .when(new RecordMediumSeen(RED, BEFORE))
        .then(
            new MediumSeen(account("red"), used("RED"), BEFORE, Treatment.NORMAL),
            new WriteResolved(account("red"), 6, READER, Resolution.BACK));
  }

  @Test
  @Tag("I10")
  void nothingIsInDoubtMeanwhile() {
    marking(true)
        .when(new RecordMediumSeen(RED, AFTER))
        .thenState(book -> {
          assertThat(balance(book, "red")).isEqualTo(1_000);
          assertThat(book.existing(account("red")).inDoubtMinor()).isZero();
          assertThat(book.existing(account("red")).onMediumMinor()).isEqualTo(1_000);
        });
  }

  @Test
  @Tag("S0.020")
  void whoFindsTheMediumTornIsToldThatNoBalanceWasToChange() {
    marking(true)
        .when(new AskOpenWrites(RED))
        .then(
            new OpenWritesTold(
                account("red"), used("RED"), List.of(new Begun(6, READER, BEFORE, eur(1_000)))));
  }

  @Test
  void aMediumThatNobodyKnowsMayBeMarkedToo() {
    CardRef ghost = shown("GHOST");
    read()
        .when(new RecordMark(ghost, true))
        .then(new MediumMarked(CardLanguage.unknown(ghost), null, true, Treatment.UNASSIGNED));
  }

  private static MediumMarked marked(boolean blocked) {
    return new MediumMarked(used("RED"), account("red"), blocked, Treatment.NORMAL);
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> marking(
      boolean blocked) {
    return read()
        .given(new RecordWriteIntended(RED, 6, READER, new RecordMark(RED, blocked), BEFORE));
  }

  /** A medium with 10.00, written five times. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> read() {
    return CardLanguage.given(cards(card("RED").value(ValueMode.ON_MEDIUM)), purse("red"))
        .by(KIOSK)
        .given(new RecordLoad(null, eur(1_000), Tender.CASH, null, RED))
        .given(new RecordMediumSeen(RED, BEFORE));
  }

  private static MediumReading reading(long writes) {
    return new MediumReading(writes, READER, eur(1_000));
  }
}
