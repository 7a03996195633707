package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.loadWith;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.balance;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.domain.LedgerLanguage.purse;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.NO_OPEN_WRITE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumEvent.OpenWritesTold;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.WriteEffect;

/** A medium was torn off at the kiosk, which is reader 1; the till, reader 2, asks what it was. */
@Tag("S0.020")
@Tag("S0.023")
class AskingOpenWritesTest {
  private static final Origin KIOSK = new Origin("kiosk-1", "kiosk-1", null, null);
  private static final Origin TILL = new Origin("till-2", "till-2", null, null);
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final CardRef RED = shown("RED");
  private static final AskOpenWrites ASK = new AskOpenWrites(RED);
  private static final MediumReading BEFORE = reading(5, FIRST, 1_000);
  private static final Instant LATER = Scenario.NOON.plusSeconds(1);

  @Test
  void whatIsOpenIsToldWithWhatStoodOnTheMediumBeforeAndWouldAfter() {
    read()
        .given(intended(FIRST, pays(300)))
        .by(TILL)
        .when(ASK)
        .then(told(new Begun(6, FIRST, BEFORE, eur(700))));
  }

  @Test
  void itIsToldBeforeAndAfterTheFirstReaderHasMissedTheMediumAndHoweverOften() {
    read()
        .given(intended(FIRST, pays(300)), new RecordWriteInterrupted(RED, 6, FIRST))
        .by(TILL)
        .given(ASK)
        .when(ASK)
        .then(told(new Begun(6, FIRST, BEFORE, eur(700))));
  }

  @Test
  void ofADeliveryAndOfAWipeItIsKnownHowMuchTheyWouldChange() {
    read()
        .by("clerk")
        .given(loadWith("RED", 200))
        .by(KIOSK)
        .given(new ClaimDelivery(RED))
        .given(intended(FIRST, new RecordDelivery(account("red"), 1)))
        .by(TILL)
        .when(ASK)
        .then(told(new Begun(6, FIRST, BEFORE, eur(1_200))));
    read()
        .given(intended(FIRST, new RecordWipe(RED, eur(1_000))))
        .by(TILL)
        .when(ASK)
        .then(told(new Begun(6, FIRST, BEFORE, eur(0))));
  }

  @Test
  void whatTwoReadersBeganOneAfterTheOtherIsToldOfBoth() {
    read()
        .given(intended(FIRST, pays(300)))
        .by(TILL)
        .given(intended(SECOND, pays(250)))
        .by(new Origin("till-3", "till-3", null, null))
        .when(ASK)
        .then(told(new Begun(6, FIRST, BEFORE, eur(700)), new Begun(6, SECOND, BEFORE, eur(750))));
  }

  /** Two clocks do not agree on whether the medium was seen before the write or after it. */
  @Test
  void whatSeemsToBeMissingMayStillBeWhatItWasTornOffIn() {
    read()
        .given(intended(FIRST, pays(300)))
        .by(TILL)
        .at(LATER)
        .given(seen(5, FIRST, 1_000))
        .when(ASK)
        .then(told(new Begun(6, FIRST, BEFORE, eur(700))));
  }

  @Test
  void whatIsKnownToBeOnTheMediumOrNotToBeIsNotTold() {
    read().by(TILL).when(ASK).thenRefused(NO_OPEN_WRITE, "card", RED.toString());
    read()
        .given(intended(FIRST, pays(300)))
        .given(new RecordWriteConfirmed(RED, 6, FIRST, reading(6, FIRST, 700)))
        .by(TILL)
        .when(ASK)
        .thenRefused(NO_OPEN_WRITE, "card", RED.toString());
    read()
        .given(intended(FIRST, pays(300)), seen(5, SECOND, 1_000))
        .by(TILL)
        .when(ASK)
        .thenRefused(NO_OPEN_WRITE, "card", RED.toString());
    read()
        .given(intended(FIRST, pays(300)))
        .by(TILL)
        .given(seen(6, SECOND, 400))
        .when(ASK)
        .thenRefused(NO_OPEN_WRITE, "card", RED.toString());
  }

  @Test
  void nothingIsToldOfAnotherCard() {
    read()
        .given(intended(FIRST, pays(300)))
        .by(TILL)
        .when(new AskOpenWrites(shown("NEW")))
        .thenRefused(NO_OPEN_WRITE, "card", shown("NEW").toString());
    read()
        .by(TILL)
        .when(new AskOpenWrites(shown("GHOST")))
        .thenRefused(CARD_UNKNOWN, "card", shown("GHOST").toString());
  }

  @Test
  void onceItIsWholeAgainTheWriteIsBackAndTheNextOneCountsInItsPlace() {
    read()
        .given(intended(FIRST, pays(300)), new RecordWriteInterrupted(RED, 6, FIRST))
        .by(TILL)
        .at(LATER)
        .given(ASK, seen(5, FIRST, 1_000))
        .given(intended(SECOND, pays(200)))
        .when(new RecordWriteConfirmed(RED, 6, SECOND, reading(6, SECOND, 800)))
        .thenState(book -> assertThat(balance(book, "red")).isEqualTo(800));
  }

  /** A medium with 10.00, written five times, last by the kiosk. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> read() {
    return CardLanguage.given(
            cards(card("RED").value(ValueMode.ON_MEDIUM), card("NEW").value(ValueMode.ON_MEDIUM)),
            purse("red"),
            purse("new"))
        .by(KIOSK)
        .given(new RecordLoad(null, eur(1_000), Tender.CASH, null, RED))
        .given(seen(5, FIRST, 1_000));
  }

  private static OpenWritesTold told(Begun... begun) {
    return new OpenWritesTold(account("red"), used("RED"), List.of(begun));
  }

  private static WriteEffect pays(long minor) {
    return new RecordPurchase(null, eur(minor), null, null, RED);
  }

  private static RecordWriteIntended intended(int reader, WriteEffect effect) {
    return new RecordWriteIntended(RED, 6, reader, effect, BEFORE);
  }

  private static RecordMediumSeen seen(long writes, int reader, long minor) {
    return new RecordMediumSeen(RED, reading(writes, reader, minor));
  }

  private static MediumReading reading(long writes, int reader, long minor) {
    return new MediumReading(writes, reader, eur(minor));
  }
}
