package saldo.ledger.domain;

import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.domain.LimitsTest.assertAccepted;
import static saldo.ledger.domain.LimitsTest.limited;
import static saldo.ledger.testing.Profiles.amount;
import static saldo.ledger.testing.Profiles.of;
import static saldo.ledger.testing.Profiles.times;
import static saldo.schemas.ledger.RejectionReason.HOLD_FOR_OTHER_PRODUCTS;
import static saldo.schemas.ledger.RejectionReason.LIMIT_EXCEEDED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.ExpireHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.HoldEvent.HoldCaptured;
import saldo.schemas.ledger.HoldEvent.HoldExpired;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.MoneyCommand.ReturnSale;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Period;

/** What a card's limits get back when a payment comes to nothing, and what it may be spent on. */
@Tag("I28")
class GivingBackTest {
  private static final String TODAY = "2026-03-02";
  private static final Instant ONE = Scenario.NOON.plus(Duration.ofHours(1));
  private static final Limit DAILY = amount("daily", Period.DAY, 500);

  @Test
  void aHoldCountsInFullWhenItIsPlaced() {
    limited(DAILY)
        .when(holdWith("ANNA", 500))
        .then(
            new HoldPlaced(
                Scenario.WHEN,
                account("anna"),
                eur(500),
                ONE,
                "pump 3",
                used("ANNA", new LimitUse("daily", TODAY, 500, 500L))));
    limited(DAILY).when(holdWith("ANNA", 501)).thenRefused(LIMIT_EXCEEDED);
    limited(DAILY)
        .given(holdWith("ANNA", 300))
        .when(payWith("ANNA", 201))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void aReleasedHoldCountsNoLonger() {
    limited(DAILY)
        .givenAs("hold", holdWith("ANNA", 400))
        .when(new ReleaseHold(entry("hold")))
        .then(
            new HoldReleased(
                entry("hold"),
                account("anna"),
                eur(400),
                used("ANNA", new LimitUse("daily", TODAY, 0, -400L))));
    assertAccepted(
        limited(DAILY)
            .givenAs("hold", holdWith("ANNA", 400))
            .given(new ReleaseHold(entry("hold")))
            .when(payWith("ANNA", 500)));
  }

  @Test
  void aHoldThatIsOverGivesBackToTheDayItWasPlacedOn() {
    limited(DAILY)
        .givenAs("hold", holdWith("ANNA", 400))
        .given(payWith("ANNA", 100))
        .at(Scenario.NOON.plus(Duration.ofDays(1)))
        .when(new ExpireHold(entry("hold")))
        .then(
            new HoldExpired(
                entry("hold"),
                account("anna"),
                eur(400),
                used("ANNA", new LimitUse("daily", TODAY, 100, -400L))));
  }

  @Test
  void aCaptureGivesBackWhatItLeaves() {
    limited(DAILY)
        .givenAs("hold", holdWith("ANNA", 400))
        .when(new CaptureHold(entry("hold"), eur(300), null, false))
        .then(
            new HoldCaptured(
                entry("hold"),
                account("anna"),
                eur(300),
                eur(100),
                general(300),
                postings(posting("anna", -300, 9_700), posting(GENERAL, 300, 300)),
                used("ANNA", new LimitUse("daily", TODAY, 300, -100L))));
    limited(DAILY)
        .givenAs("hold", holdWith("ANNA", 400))
        .given(new CaptureHold(entry("hold"), eur(300), null, false))
        .when(payWith("ANNA", 201))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void whatStaysOnHoldGoesOnCounting() {
    limited(DAILY)
        .givenAs("hold", holdWith("ANNA", 400))
        .given(new CaptureHold(entry("hold"), eur(300), null, true))
        .when(payWith("ANNA", 101))
        .thenRefused(LIMIT_EXCEEDED);
    assertAccepted(
        limited(DAILY)
            .givenAs("hold", holdWith("ANNA", 400))
            .given(new CaptureHold(entry("hold"), eur(300), null, true))
            .given(new ReleaseHold(entry("hold")))
            .when(payWith("ANNA", 200)));
  }

  @Test
  void aTimeIsGivenBackOnlyIfNothingWasSpent() {
    Limit once = times("once", Period.DAY, 1);
    assertAccepted(
        limited(once)
            .givenAs("hold", holdWith("ANNA", 400))
            .given(new ReleaseHold(entry("hold")))
            .when(payWith("ANNA", 1)));
    limited(once)
        .givenAs("hold", holdWith("ANNA", 400))
        .given(new CaptureHold(entry("hold"), eur(1), null, false))
        .when(payWith("ANNA", 1))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void aReversedPurchaseCountsNoLonger() {
    limited(DAILY, times("twice", Period.DAY, 2))
        .givenAs("typo", payWith("ANNA", 500))
        .when(new Reverse(entry("typo"), "wrong amount"))
        .then(
            new Reversed(
                entry("typo"),
                "wrong amount",
                postings(posting("anna", 500, 10_000), posting(GENERAL, -500, 0)),
                List.of(
                    used(
                        "ANNA",
                        new LimitUse("daily", TODAY, 0, -500L),
                        new LimitUse("twice", TODAY, 0, -1L)))));
    assertAccepted(
        limited(DAILY)
            .givenAs("typo", payWith("ANNA", 500))
            .given(new Reverse(entry("typo"), "wrong amount"))
            .when(payWith("ANNA", 500)));
  }

  @Test
  void whatWasBoughtAndTakenBackHasBeenBoughtAllTheSame() {
    limited(DAILY)
        .givenAs("sale", payWith("ANNA", 500))
        .given(new ReturnSale(account("anna"), eur(500), null, entry("sale")))
        .when(payWith("ANNA", 1))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void aHoldOfACardWithLimitsOfProductsIsSpentOnWhatItWasPlacedFor() {
    Limit sweets = of(amount("sweets", Period.DAY, 100), "sweets");
    PlaceHold forSoup =
        new PlaceHold(null, eur(400), ONE, "pump 3", shown("ANNA"), List.of(item("soup", 400, 0)));
    limited(sweets)
        .givenAs("hold", forSoup)
        .when(new CaptureHold(entry("hold"), eur(200), List.of(item("sweets", 200, 0)), false))
        .thenRefused(HOLD_FOR_OTHER_PRODUCTS, "group", "sweets", "groups", "soup");
    assertAccepted(
        limited(sweets)
            .givenAs("hold", forSoup)
            .when(new CaptureHold(entry("hold"), eur(300), List.of(item("soup", 300, 0)), false)));
  }

  @Test
  void aHoldForProductsWithALimitIsHeldAgainstIt() {
    Limit sweets = of(amount("sweets", Period.DAY, 100), "sweets");
    limited(sweets)
        .when(
            new PlaceHold(
                null, eur(101), ONE, "pump 3", shown("ANNA"), List.of(item("sweets", 101, 0))))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void whereNoProductIsLimitedAHoldIsSpentOnAnything() {
    assertAccepted(
        limited(DAILY)
            .givenAs("hold", holdWith("ANNA", 400))
            .when(new CaptureHold(entry("hold"), eur(9), List.of(item("gum", 9, 0)), false)));
  }
}
