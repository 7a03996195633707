package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Profiles.amount;
import static saldo.ledger.testing.Profiles.at;
import static saldo.ledger.testing.Profiles.of;
import static saldo.ledger.testing.Profiles.times;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.LIMIT_EXCEEDED;
import static saldo.schemas.ledger.Treatment.NORMAL;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.kit.testing.Scenario.Then;
import saldo.ledger.testing.Profiles;
import saldo.schemas.CardRef;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Period;

/** How much, and how often, a card pays: what counts, and what it counts for. */
@Tag("I28")
class LimitsTest {
  @Test
  void onePaymentIsNotAboveTheLimitOfOnePayment() {
    Limit most = amount("meal", Period.TRANSACTION, 300);
    assertAccepted(limited(most).given(payWith("ANNA", 300)).when(payWith("ANNA", 300)));
    limited(most)
        .when(payWith("ANNA", 301))
        .thenRefused(
            LIMIT_EXCEEDED,
            "limit",
            "meal",
            "per",
            "transaction",
            "allowed",
            "300 EUR",
            "wouldBe",
            "301 EUR");
  }

  @Test
  void paymentsOfADayAddUpAndTheEventSaysHowFarTheyAre() {
    limited(amount("daily", Period.DAY, 500))
        .given(payWith("ANNA", 300))
        .when(payWith("ANNA", 200))
        .then(
            paidWith(
                used("ANNA", new LimitUse("daily", "2026-03-02", 500, 200L)),
                "anna",
                200,
                posting("anna", -200, 9_500),
                posting(GENERAL, 200, 500)));
    limited(amount("daily", Period.DAY, 500))
        .given(payWith("ANNA", 300))
        .when(payWith("ANNA", 201))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void timesAreCountedWhateverTheAmount() {
    limited(times("visits", Period.DAY, 2))
        .given(payWith("ANNA", 1), payWith("ANNA", 900))
        .when(payWith("ANNA", 1))
        .thenRefused(
            LIMIT_EXCEEDED, "limit", "visits", "per", "day", "allowed", "2", "wouldBe", "3");
  }

  @Test
  void aLimitOfNothingAllowsNothing() {
    limited(times("never", Period.TRANSACTION, 0))
        .when(payWith("ANNA", 1))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void aLimitOfProductsCountsTheseProductsOnly() {
    Limit sweets = of(amount("sweets", Period.DAY, 100), "sweets", "gum");
    assertAccepted(limited(sweets).when(payWith("ANNA", 900)));
    assertAccepted(
        limited(sweets)
            .when(
                payWith(
                    "ANNA", 900, item("soup", 800, 0), item("sweets", 60, 0), item("gum", 40, 0))));
    limited(sweets)
        .given(payWith("ANNA", 60, item("sweets", 60, 0)))
        .when(payWith("ANNA", 100, item("soup", 59, 0), item("gum", 41, 0)))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void aLimitOfTimesOfProductsCountsAPaymentOnce() {
    Limit sweets = of(times("sweets", Period.DAY, 2), "sweets");
    Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> scenario =
        limited(sweets)
            .given(
                payWith("ANNA", 20, item("sweets", 10, 0), item("sweets", 10, 0)),
                payWith("ANNA", 5, item("soup", 5, 0)),
                payWith("ANNA", 10, item("sweets", 10, 0)));
    scenario.when(payWith("ANNA", 10, item("sweets", 10, 0))).thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void aLimitOfSomePlacesCountsThereOnly() {
    Limit there = at(times("kiosk", Period.DAY, 1), "kiosk");
    limited(there)
        .given(payWith("ANNA", 1), payWith("ANNA", 1))
        .by(tillAt("station"))
        .given(payWith("ANNA", 1))
        .by(tillAt("kiosk"))
        .given(payWith("ANNA", 1))
        .when(payWith("ANNA", 1))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void aFactCountsAndIsNeverRefused() {
    LimitUse beyond = new LimitUse("daily", "2026-03-02", 900, 900L);
    limited(amount("daily", Period.DAY, 500))
        .when(paidOfflineWith("ANNA", 900))
        .then(
            new PurchaseRecorded(
                account("anna"),
                eur(900),
                general(900),
                NORMAL,
                postings(posting("anna", -900, 9_100), posting(GENERAL, 900, 900)),
                used("ANNA", beyond)));
    limited(amount("daily", Period.DAY, 500))
        .given(paidOfflineWith("ANNA", 900))
        .when(payWith("ANNA", 1))
        .thenRefused(
            LIMIT_EXCEEDED,
            "limit",
            "daily",
            "per",
            "day",
            "allowed",
            "500 EUR",
            "wouldBe",
            "901 EUR");
  }

  @Test
  void everyLimitHasToHold() {
    Limit[] both = {amount("daily", Period.DAY, 500), times("weekly", Period.WEEK, 2)};
    limited(both)
        .given(payWith("ANNA", 100))
        .when(payWith("ANNA", 100))
        .then(
            paidWith(
                used(
                    "ANNA",
                    new LimitUse("daily", "2026-03-02", 200, 100L),
                    new LimitUse("weekly", "2026-W10", 2, 1L)),
                "anna",
                100,
                posting("anna", -100, 9_800),
                posting(GENERAL, 100, 200)));
    limited(both)
        .given(payWith("ANNA", 100), payWith("ANNA", 100))
        .when(payWith("ANNA", 100))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void eachCardHasItsOwnLimitEvenOnOneAccount() {
    assertAccepted(
        limited(times("daily", Period.DAY, 1))
            .given(payWith("ANNA", 1))
            .when(payWith("FAMILY", 1)));
  }

  @Test
  void howACardIsPresentedMakesNoDifferenceToItsLimits() {
    limited(times("daily", Period.DAY, 1))
        .given(payWith("ANNA", 1))
        .when(payWith(CardRef.keyed(number("ANNA")), 1))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void theEntriesOfABulkCountForEachOther() {
    Bulk bulk = new Bulk(Bulk.Mode.ATOMIC, List.of(payWith("ANNA", 300), payWith("ANNA", 201)));
    limited(amount("daily", Period.DAY, 500)).when(bulk).thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void loadingIsNotLimited() {
    assertAccepted(limited(times("never", Period.TRANSACTION, 0)).when(loadWith("ANNA", 1)));
  }

  static void assertAccepted(Then<Book, LedgerEvent, RejectionReason> then) {
    assertThat(then.decision()).isInstanceOf(Decision.Accepted.class);
  }

  /** Two cards with these limits, on one account with 100.00 EUR, and two places. */
  static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> limited(Limit... limits) {
    return given(
        cards(card("ANNA").profile("staff"), card("FAMILY").on("anna").profile("staff"))
            .profile("staff", Profiles.limited(limits))
            .openPlace("kiosk")
            .openPlace("station"),
        purse("anna"),
        load("anna", 10_000));
  }
}
