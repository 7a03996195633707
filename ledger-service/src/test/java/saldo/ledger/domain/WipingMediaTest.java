package saldo.ledger.domain;

import static saldo.ledger.domain.CardLanguage.lost;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.domain.LedgerLanguage.purse;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.DeliveryEvent.Delivered;
import saldo.schemas.ledger.DeliveryEvent.MediumWiped;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumEvent.MediumSeen;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.WriteConfirmed;
import saldo.schemas.ledger.MediumEvent.WriteResolved;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.ledger.WriteEffect;

/** What a reader wrote to the medium of a lost card stands in the journal with its report. */
class WipingMediaTest {
  private static final Published STORED =
      cards(card("RED").value(ValueMode.ON_MEDIUM), card("NEW").value(ValueMode.ON_MEDIUM));
  private static final Origin KIOSK = new Origin("kiosk-1", "kiosk-1", null, null);
  private static final int READER = 1;
  private static final CardRef RED = shown("RED");
  private static final RecordWipe WIPE = new RecordWipe(RED, eur(1_000));
  private static final MediumReading WIPED = reading(6, 0);
  private static final MediumWiped EVENT =
      new MediumWiped(used("RED"), account("red"), eur(1_000), Treatment.NORMAL);

  @Test
  @Tag("S0.036")
  void aWipeIsRecordedWithWhatConfirmsIt() {
    found(WIPE)
        .when(new RecordWriteConfirmed(RED, 6, READER, WIPED))
        .then(
            new WriteConfirmed(account("red"), used("RED"), 6, READER, WIPED, Treatment.NORMAL),
            EVENT);
  }

  @Test
  @Tag("S0.036")
  void aWipeIsRecordedWithTheReadingThatShowsIt() {
    found(WIPE)
        .when(new RecordMediumSeen(RED, WIPED))
        .then(
            new MediumSeen(account("red"), used("RED"), WIPED, Treatment.NORMAL),
            new WriteResolved(account("red"), 6, READER, Resolution.FORWARD),
            EVENT);
  }

  @Test
  void aDeliveryThatNobodyWaitedForAnyMoreIsRecordedWithWhatConfirmsIt() {
    MediumReading after = reading(6, 1_200);
    claimed()
        .given(intended(new RecordDelivery(account("red"), 1)))
        .given(lost("RED", "NEW"))
        .when(new RecordWriteConfirmed(RED, 6, READER, after))
        .then(
            new WriteConfirmed(account("red"), used("RED"), 6, READER, after, Treatment.NORMAL),
            new Delivered(account("red"), 1, null, Treatment.EXCEPTIONAL));
  }

  /** The lost card lies on a reader again, and this begins. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> found(
      WriteEffect effect) {
    return known().given(lost("RED", "NEW")).given(intended(effect));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> claimed() {
    return known()
        .by("clerk")
        .given(CardLanguage.loadWith("RED", 200))
        .by(KIOSK)
        .given(new ClaimDelivery(RED));
  }

  /** A medium with 10.00, written five times. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> known() {
    return CardLanguage.given(STORED, purse("red"), purse("new"))
        .by(KIOSK)
        .given(new RecordLoad(null, eur(1_000), Tender.CASH, null, RED))
        .given(new RecordMediumSeen(RED, reading(5, 1_000)));
  }

  private static RecordWriteIntended intended(WriteEffect effect) {
    return new RecordWriteIntended(RED, 6, READER, effect, reading(5, 1_000));
  }

  private static MediumReading reading(long writes, long minor) {
    return new MediumReading(writes, READER, eur(minor));
  }
}
