package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Scenario.NOON;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.FuelLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_HOLDER;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.FILLING_INVALID;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.PRODUCT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.SERVICE_POINT_UNKNOWN;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.EnterFilling;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;

/** Somebody enters from paper what no terminal could report. */
class EnteringFillingsTest {

  @Test
  @Tag("C17")
  void itIsBookedAsATerminalWouldHaveDone() {
    prepaidFor(fleetCard("VAN"))
        .when(entered("VAN", 1_190, NOON.minusSeconds(60)))
        .then(
            new FillingRecorded(
                entry("when"),
                account("van"),
                eur(1_190),
                litres(NOON.minusSeconds(60), 1_190),
                diesel(1_190),
                "V_VAN",
                null,
                Treatment.NORMAL,
                postings(
                    posting("van", -1_190, 810),
                    posting(REVENUE, 1_000, 1_000),
                    posting(VAT, 190, 190)),
                usedAtWest("VAN"),
                null));
  }

  @Test
  void asItWasTakenItMayOverdraw() {
    prepaidFor(fleetCard("VAN"))
        .when(entered("VAN", 2_001, NOON))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(-1));
    assertThat(prepaidFor(fleetCard("VAN")).when(entered("VAN", 2_001, NOON)).decision().toString())
        .contains(INSUFFICIENT_FUNDS.name());
  }

  @Test
  void aCardThatWasBlockedSinceIsNoObstacle() {
    prepaidFor(fleetCard("VAN").is(CardStatus.RETURNED))
        .when(entered("VAN", 1_190, NOON))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(810));
  }

  @Test
  void forAnAccountThatIsClosedByNowItIsALoss() {
    prepaidFor(fleetCard("VAN"))
        .given(close("van", Tender.BANK))
        .when(entered("VAN", 1_190, NOON))
        .thenState(book -> {
          assertThat(balance(book, "van")).isZero();
          assertThat(balance(book, LOSSES)).isEqualTo(-1_190);
        });
  }

  @Test
  @Tag("S2.068")
  void theCardHasToBeSomebodysAndHaveAnAccount() {
    EnterFilling enter = entered("VAN", 1_190, NOON);
    given(fuel()).when(enter).thenRefused(CARD_UNKNOWN, "card", shown("VAN").value());
    prepaidFor(fleetCard("VAN").withoutAccount()).when(enter).thenRefused(CARD_WITHOUT_ACCOUNT);
    prepaidFor(card("VAN").on("van", PLAN)).when(enter).thenRefused(CARD_WITHOUT_HOLDER);
  }

  @Test
  void theStationAndTheProductHaveToBeRegistered() {
    Filling elsewhere = new Filling(NOON, "EAST", DIESEL, 10_000, 119_000);
    Filling other = new Filling(NOON, null, "T4", 10_000, 119_000);
    prepaidFor(fleetCard("VAN"))
        .when(enter(elsewhere))
        .thenRefused(SERVICE_POINT_UNKNOWN, "servicePoint", "EAST");
    prepaidFor(fleetCard("VAN")).when(enter(other)).thenRefused(PRODUCT_UNKNOWN, "product", "T4");
  }

  @Test
  void theAmountIsInTheCurrencyOfTheAccount() {
    EnterFilling kronor =
        new EnterFilling(shown("VAN"), sek(1_190), litres(NOON, 1_190), "on paper");
    prepaidFor(fleetCard("VAN")).when(kronor).thenRefused(CURRENCY_MISMATCH);
    given(fuel(fleetCard("VAN"))).when(kronor).thenRefused(CURRENCY_MISMATCH);
  }

  @Test
  void nobodyFillsTomorrow() {
    Duration hour = Duration.ofHours(1);
    prepaidFor(fleetCard("VAN"))
        .when(entered("VAN", 1_190, NOON.plus(hour).plusMillis(1)))
        .thenRefused(FILLING_INVALID);
    prepaidFor(fleetCard("VAN"))
        .when(entered("VAN", 1_190, NOON.plus(hour)))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(810));
  }

  private static EnterFilling enter(Filling filling) {
    return new EnterFilling(shown("VAN"), eur(1_190), filling, "on paper");
  }

  /** An account with 20.00 EUR. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> prepaidFor(
      CardSketch card) {
    return given(fuel(card), prepaid("van"), prepay("van", 2_000));
  }
}
