package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.domain.LedgerLanguage.purse;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;

import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.FactCommand.RecordLoad;
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
 * A load of 2.00 was torn off at a kiosk, and a till has taken it to write it, in vain. Then the
 * kiosk loads 2.00 again: the medium says the same as if the first had been written after all.
 */
@Tag("S0.020")
@Tag("I10")
@Tag("I11")
class TryingAgainTest {
  private static final Published STORED = cards(card("RED").value(ValueMode.ON_MEDIUM));
  private static final Origin KIOSK = new Origin("kiosk-1", "kiosk-1", null, null);
  private static final Origin TILL = new Origin("till-2", "till-2", null, null);
  private static final Origin MACHINE = new Origin("machine-3", "machine-3", null, null);
  private static final int KIOSKS = 1;
  private static final int TILLS = 2;
  private static final CardRef RED = shown("RED");
  private static final WriteEffect LOAD = new RecordLoad(null, eur(200), Tender.CASH, null, RED);

  @Test
  void whatIsFoundOnTheMediumIsNotWrittenByWhoHasTakenIt() {
    takenInVain().by(MACHINE).when(seen(6, KIOSKS, 1_200)).thenState(stands(1_200, 1_200, 0));
  }

  @Test
  void theSecondLoadIsPaidTooAndWaitsOnce() {
    takenInVain()
        .by(MACHINE)
        .given(seen(6, KIOSKS, 1_200))
        .by(KIOSK)
        .given(intended(KIOSKS, LOAD))
        .when(new RecordWriteConfirmed(RED, 6, KIOSKS, reading(6, KIOSKS, 1_200)))
        .thenState(stands(1_400, 1_200, 200));
  }

  @Test
  void whatElseTheTillHasTakenStaysTaken() {
    known()
        .by("clerk")
        .given(CardLanguage.loadWith("RED", 500))
        .by(KIOSK)
        .given(intended(KIOSKS, LOAD), new RecordWriteInterrupted(RED, 6, KIOSKS))
        .by(TILL)
        .given(seen(5, TILLS, 1_000), new ClaimDelivery(RED))
        .by(MACHINE)
        .when(seen(6, KIOSKS, 1_200))
        .thenState(stands(1_700, 1_200, 500));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> takenInVain() {
    return known()
        .by(KIOSK)
        .given(intended(KIOSKS, LOAD), new RecordWriteInterrupted(RED, 6, KIOSKS))
        .by(TILL)
        .given(seen(5, TILLS, 1_000), new ClaimDelivery(RED))
        .given(intended(TILLS, new RecordDelivery(account("red"), 1)))
        .given(new RecordWriteInterrupted(RED, 6, TILLS));
  }

  /** A medium with 10.00, written five times. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> known() {
    return CardLanguage.given(STORED, purse("red"))
        .by(TILL)
        .given(new RecordLoad(null, eur(1_000), Tender.CASH, null, RED))
        .given(seen(5, TILLS, 1_000));
  }

  private static RecordWriteIntended intended(int reader, WriteEffect effect) {
    return new RecordWriteIntended(RED, 6, reader, effect, reading(5, TILLS, 1_000));
  }

  private static RecordMediumSeen seen(long writes, int reader, long minor) {
    return new RecordMediumSeen(RED, reading(writes, reader, minor));
  }

  private static MediumReading reading(long writes, int reader, long minor) {
    return new MediumReading(writes, reader, eur(minor));
  }

  private static Consumer<Book> stands(long minor, long onMedium, long undelivered) {
    return book -> {
      AccountSnapshot red = book.existing(account("red"));
      assertThat(red.balanceMinor()).as("balance").isEqualTo(minor);
      assertThat(red.onMediumMinor()).as("on the medium").isEqualTo(onMedium);
      assertThat(red.undeliveredMinor()).as("undelivered").isEqualTo(undelivered);
      assertThat(red.differenceMinor()).as("difference").isZero();
    };
  }
}
