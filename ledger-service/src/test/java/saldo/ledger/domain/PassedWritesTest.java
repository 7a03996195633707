package saldo.ledger.domain;

import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.domain.LedgerLanguage.purse;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.NOTHING_TO_DELIVER;
import static saldo.schemas.ledger.RejectionReason.WRITE_IN_DOUBT;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryEvent.DeliveryClaimed;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.WriteEffect;

/**
 * A kiosk was to write credit, and its card was torn off. An old reading of another reader is heard
 * late and does not have it, so it waits again. But the card was used elsewhere since.
 */
@Tag("S0.020")
@Tag("I10")
@Tag("I11")
class PassedWritesTest {
  private static final Published STORED = cards(card("RED").value(ValueMode.ON_MEDIUM));
  private static final Origin KIOSK = new Origin("kiosk-1", "kiosk-1", null, null);
  private static final Origin TILL = new Origin("till-2", "till-2", null, null);
  private static final Origin MACHINE = new Origin("machine-3", "machine-3", null, null);
  private static final int KIOSKS = 1;
  private static final int TILLS = 2;
  private static final CardRef RED = shown("RED");
  private static final ClaimDelivery CLAIM = new ClaimDelivery(RED);

  @Test
  void nobodyGetsADeliveryThatMayBeOnTheMediumAlready() {
    missing(new RecordDelivery(account("red"), 1))
        .by(TILL)
        .given(seen(7, TILLS, 1_100))
        .when(CLAIM)
        .thenRefused(WRITE_IN_DOUBT, "account", "red");
  }

  @Test
  void nobodyGetsALoadThatMayBeOnTheMediumAlready() {
    missing(new RecordLoad(null, eur(200), Tender.CASH, null, RED))
        .by(TILL)
        .given(seen(7, TILLS, 1_100))
        .when(CLAIM)
        .thenRefused(WRITE_IN_DOUBT, "account", "red");
  }

  @Test
  void itIsNotForgottenWhenItsReaderHasGoneOnToAnother() {
    WriteEffect pays = new RecordPurchase(null, eur(100), null, null, RED);
    missing(new RecordDelivery(account("red"), 1))
        .by(KIOSK)
        .given(new RecordWriteIntended(RED, 8, KIOSKS, pays, reading(7, TILLS, 1_100)))
        .given(new RecordWriteConfirmed(RED, 8, KIOSKS, reading(8, KIOSKS, 1_000)))
        .by(TILL)
        .when(CLAIM)
        .thenRefused(WRITE_IN_DOUBT, "account", "red");
  }

  @Test
  void itIsNotWrittenAgainWhenItTurnsOutToBeOnTheMedium() {
    missing(new RecordDelivery(account("red"), 1))
        .by(TILL)
        .given(seen(7, TILLS, 1_100))
        .by(KIOSK)
        .given(seen(6, KIOSKS, 1_200))
        .by(TILL)
        .when(CLAIM)
        .thenRefused(NOTHING_TO_DELIVER, "card", "RED");
  }

  @Test
  void itIsWrittenAgainWhenSomebodyElseHasMadeTheMediumCount() {
    missing(new RecordDelivery(account("red"), 1))
        .by(TILL)
        .given(seen(7, TILLS, 900), seen(6, TILLS, 950))
        .when(CLAIM)
        .then(new DeliveryClaimed(account("red"), 2, eur(200), List.of(), "till-2", used("RED")));
  }

  /** It is the sixth write, and the old reading has only four. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> missing(
      WriteEffect effect) {
    return waiting(effect)
        .by(KIOSK)
        .given(
            new RecordWriteIntended(RED, 6, KIOSKS, effect, reading(5, TILLS, 1_000)),
            new RecordWriteInterrupted(RED, 6, KIOSKS))
        .by(MACHINE)
        .given(seen(4, TILLS, 900));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> waiting(
      WriteEffect effect) {
    return effect instanceof RecordDelivery
        ? known().by("clerk").given(CardLanguage.loadWith("RED", 200)).by(KIOSK).given(CLAIM)
        : known();
  }

  /** A medium with 10.00, written five times. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> known() {
    return CardLanguage.given(STORED, purse("red"))
        .by(TILL)
        .given(new RecordLoad(null, eur(1_000), Tender.CASH, null, RED))
        .given(seen(5, TILLS, 1_000));
  }

  private static RecordMediumSeen seen(long writes, int reader, long minor) {
    return new RecordMediumSeen(RED, reading(writes, reader, minor));
  }

  private static MediumReading reading(long writes, int reader, long minor) {
    return new MediumReading(writes, reader, eur(minor));
  }
}
