package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Scenario.NOON;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.payWith;
import static saldo.ledger.domain.CardLanguage.says;
import static saldo.ledger.domain.FuelLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountEvent.AccountClosed;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** From one prepayment to the next, and from one owner of a card to the next. */
class FuelMonthsTest {
  private static final Instant RETURNED = NOON.plus(Duration.ofDays(40));

  @Test
  @Tag("S2.001")
  @Tag("S2.037")
  @Tag("I16")
  void aPrepaidMonth() {
    given(fuel(fleetCard("VAN")))
        .given(prepayWith("VAN", 50_000))
        .at(NOON.plus(Duration.ofDays(3)))
        .given(filled("VAN", 7_000, NOON.plus(Duration.ofDays(1))))
        .given(filled("VAN", 11_000, NOON.plus(Duration.ofDays(2))))
        .when(payWith("VAN", 32_001))
        .thenRefused(
            INSUFFICIENT_FUNDS,
            "account",
            "van",
            "available",
            "32000 EUR",
            "requested",
            "32001 EUR");
  }

  @Test
  @Tag("S2.057")
  @Tag("S2.058")
  @Tag("S2.066")
  @Tag("I24")
  void whatIsLeftOnAReturnedCardIsPaidOut() {
    withRemainder()
        .known(says(fuel(fleetCard("VAN").is(CardStatus.RETURNED, RETURNED))))
        .when(close("van", Tender.CASH))
        .then(
            new AccountClosed(
                account("van"),
                Tender.CASH,
                postings(posting("van", -4_520, 0), posting(CASH, 4_520, 4_520))))
        .thenState(book -> assertThat(of(book, "van").status()).isEqualTo(AccountStatus.CLOSED));
  }

  @Test
  @Tag("S2.052")
  @Tag("S2.055")
  @Tag("S2.056")
  @Tag("I25")
  void theNextOwnerBeginsWithoutHistory() {
    reissued()
        .given(prepayWith("VAN", 10_000))
        .given(filled("VAN", 2_500, RETURNED.plusSeconds(2)))
        .when(filled("VAN", 1_190, RETURNED.minusSeconds(1)))
        .thenState(book -> {
          assertThat(balance(book, "second")).isEqualTo(7_500);
          assertThat(balance(book, "van")).isZero();
          assertThat(balance(book, LOSSES)).isEqualTo(-1_190);
        });
  }

  @Test
  @Tag("S2.056")
  void theNextOwnersAccountIsAnother() {
    reissued()
        .when(prepayWith("VAN", 10_000))
        .thenState(book -> {
          assertThat(balance(book, "second")).isEqualTo(10_000);
          assertThat(of(book, "van").status()).isEqualTo(AccountStatus.CLOSED);
        });
  }

  /** The account is closed, and the card is somebody else's now. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> reissued() {
    Instant now = RETURNED.plusSeconds(1);
    CardSketch again =
        fleetCard("VAN")
            .is(CardStatus.ACTIVE, now)
            .then(now, "second", PLAN)
            .vehicle(now, "V_SECOND");
    return withRemainder()
        .given(close("van", Tender.CASH))
        .known(says(fuel(again)))
        .at(RETURNED.plusSeconds(60));
  }

  /** A prepaid card with 45.20 EUR. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> withRemainder() {
    return given(fuel(fleetCard("VAN")))
        .given(prepayWith("VAN", 10_000))
        .given(filled("VAN", 5_480))
        .at(RETURNED);
  }
}
