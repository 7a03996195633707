package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Scenario.NOON;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CAPTURE_EXCEEDS_HOLD;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.EXPIRY_INVALID;
import static saldo.schemas.ledger.RejectionReason.HOLD_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.HOLD_NOT_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.HOLD_NOT_OPEN;
import static saldo.schemas.ledger.RejectionReason.HOLD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.ExpireHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.HoldEvent.HoldCaptured;
import saldo.schemas.ledger.HoldEvent.HoldExpired;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;

/** A fuel pump sets money aside before it knows how much will flow. */
class HoldingTest {
  private static final Instant ONE = NOON.plus(Duration.ofHours(1));
  private static final Duration TICK = Duration.ofNanos(1);

  @Test
  void aHoldLowersWhatIsAvailableNotTheBalance() {
    given(purse("anna"), load("anna", 500))
        .when(hold(300))
        .then(new HoldPlaced(Scenario.WHEN, account("anna"), eur(300), ONE, "pump 3"))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isEqualTo(500);
          assertThat(of(book, "anna").availableMinor()).isEqualTo(200);
        })
        .thenState(holding(300, 1));
  }

  @Test
  @Tag("I4")
  void holdsTogetherStayWithinWhatIsAvailable() {
    given(purse("anna", overdraft(50)), load("anna", 500), hold(300))
        .when(hold(250))
        .thenState(holding(550, 2));
    given(purse("anna", overdraft(50)), load("anna", 500), hold(300))
        .when(hold(251))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "250 EUR", "requested", "251 EUR");
  }

  @Test
  void aHoldEndsAfterItBeginsAndWithinAMonth() {
    given(purse("anna"), load("anna", 500))
        .when(holdUntil(NOON))
        .thenRefused(
            EXPIRY_INVALID,
            "expiresAt",
            NOON.toString(),
            "latest",
            NOON.plus(Limits.HOLD).toString());
    given(purse("anna"), load("anna", 500))
        .when(holdUntil(NOON.plus(TICK)))
        .thenState(holding(100, 1));
    given(purse("anna"), load("anna", 500))
        .when(holdUntil(NOON.plus(Limits.HOLD)))
        .thenState(holding(100, 1));
    given(purse("anna"), load("anna", 500))
        .when(holdUntil(NOON.plus(Limits.HOLD).plus(TICK)))
        .thenRefused(EXPIRY_INVALID);
  }

  @Test
  void onlyAnOpenAccountOfAHolderIsHeld() {
    given().when(hold(1)).thenRefused(ACCOUNT_UNKNOWN);
    given(purse("anna"), load("anna", 1), freeze("anna")).when(hold(1)).thenRefused(ACCOUNT_FROZEN);
    given()
        .when(new PlaceHold(account(BANK), eur(1), ONE, "pump 3"))
        .thenRefused(WRONG_ACCOUNT_KIND);
  }

  @Test
  @Tag("I1")
  void capturingPartOfAHoldReleasesTheRest() {
    held(300)
        .when(capture(180))
        .then(captured(180, 120, posting("anna", -180, 320), posting(GENERAL, 180, 180)))
        .thenState(holding(0, 0));
  }

  @Test
  void capturingAllOfAHoldEndsIt() {
    held(300)
        .when(captureKeeping(300))
        .then(captured(300, 0, posting("anna", -300, 200), posting(GENERAL, 300, 300)))
        .thenState(holding(0, 0));
  }

  @Test
  void theRestMayStayOnHoldToBeCapturedLater() {
    held(300)
        .when(captureKeeping(180))
        .then(captured(180, 0, posting("anna", -180, 320), posting(GENERAL, 180, 180)))
        .thenState(holding(120, 1));
    held(300)
        .given(captureKeeping(180))
        .when(capture(120))
        .then(captured(120, 0, posting("anna", -120, 200), posting(GENERAL, 120, 300)))
        .thenState(holding(0, 0));
  }

  @Test
  void noMoreIsCapturedThanIsHeld() {
    held(300)
        .given(captureKeeping(180))
        .when(capture(121))
        .thenRefused(CAPTURE_EXCEEDS_HOLD, "held", "120 EUR", "requested", "121 EUR");
  }

  @Test
  void aCaptureSaysWhatWasBought() {
    held(300)
        .when(new CaptureHold(entry("hold"), eur(238), List.of(item("diesel", 238, 1_900)), false))
        .then(
            new HoldCaptured(
                entry("hold"),
                account("anna"),
                eur(238),
                eur(62),
                List.of(item("diesel", 238, 1_900)),
                postings(
                    posting("anna", -238, 262),
                    posting("@revenue.EUR.diesel.1900", 200, 200),
                    posting("@vat.EUR.1900", 38, 38))));
  }

  @Test
  void aHoldIsCapturedInItsOwnCurrency() {
    held(300)
        .when(new CaptureHold(entry("hold"), sek(1), null, false))
        .thenRefused(CURRENCY_MISMATCH, "held", "300 EUR", "requested", "1 SEK");
  }

  @Test
  void aHoldIsAPromiseEvenOnAnAccountFrozenSince() {
    held(300)
        .given(freeze("anna"))
        .when(capture(300))
        .then(captured(300, 0, posting("anna", -300, 200), posting(GENERAL, 300, 300)));
  }

  @Test
  void aHoldIsAPromiseEvenOnAnAccountOverdrawnSince() {
    held(300)
        .given(paidOffline("anna", 400))
        .when(capture(300))
        .then(captured(300, 0, posting("anna", -300, -200), posting(GENERAL, 300, 700)));
  }

  @Test
  void aHoldIsCapturedUntilJustBeforeItsTime() {
    held(300).at(ONE.minus(TICK)).when(capture(300)).thenState(holding(0, 0));
    held(300).at(ONE).when(capture(300)).thenRefused(HOLD_EXPIRED, "expiredAt", ONE.toString());
  }

  @Test
  void aHoldExpiresAtItsTimeAndNotBefore() {
    held(300)
        .at(ONE)
        .when(new ExpireHold(entry("hold")))
        .then(new HoldExpired(entry("hold"), account("anna"), eur(300)))
        .thenState(holding(0, 0))
        .thenState(book -> assertThat(of(book, "anna").availableMinor()).isEqualTo(500));
    held(300)
        .at(ONE.minus(TICK))
        .when(new ExpireHold(entry("hold")))
        .thenRefused(HOLD_NOT_EXPIRED, "expiresAt", ONE.toString());
  }

  @Test
  void onlyWhatIsLeftExpires() {
    held(300)
        .given(captureKeeping(180))
        .at(ONE)
        .when(new ExpireHold(entry("hold")))
        .then(new HoldExpired(entry("hold"), account("anna"), eur(120)));
  }

  @Test
  void aHoldIsReleasedEvenAfterItsTime() {
    held(300)
        .at(ONE.plus(TICK))
        .when(new ReleaseHold(entry("hold")))
        .then(new HoldReleased(entry("hold"), account("anna"), eur(300)))
        .thenState(holding(0, 0));
  }

  @Test
  void aHoldThatHasEndedStaysEnded() {
    held(300).given(capture(1)).when(capture(1)).thenRefused(HOLD_NOT_OPEN, "hold", "hold");
    held(300).given(capture(1)).when(new ReleaseHold(entry("hold"))).thenRefused(HOLD_NOT_OPEN);
    held(300)
        .given(new ReleaseHold(entry("hold")))
        .at(ONE)
        .when(new ExpireHold(entry("hold")))
        .thenRefused(HOLD_NOT_OPEN);
  }

  @Test
  void aHoldThatNeverWasIsUnknown() {
    given(purse("anna")).when(capture(1)).thenRefused(HOLD_UNKNOWN, "hold", "hold");
    given(purse("anna")).when(new ReleaseHold(entry("hold"))).thenRefused(HOLD_UNKNOWN);
    given(purse("anna")).when(new ExpireHold(entry("hold"))).thenRefused(HOLD_UNKNOWN);
  }

  /** Anna has 500, some of it on hold until one o'clock. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> held(long minor) {
    return given(purse("anna"), load("anna", 500)).givenAs("hold", hold(minor));
  }

  private static PlaceHold hold(long minor) {
    return new PlaceHold(account("anna"), eur(minor), ONE, "pump 3");
  }

  private static PlaceHold holdUntil(Instant expiry) {
    return new PlaceHold(account("anna"), eur(100), expiry, "pump 3");
  }

  private static CaptureHold capture(long minor) {
    return new CaptureHold(entry("hold"), eur(minor), null, false);
  }

  private static CaptureHold captureKeeping(long minor) {
    return new CaptureHold(entry("hold"), eur(minor), null, true);
  }

  private static HoldCaptured captured(long minor, long released, Posting... postings) {
    return new HoldCaptured(
        entry("hold"),
        account("anna"),
        eur(minor),
        eur(released),
        general(minor),
        postings(postings));
  }

  private static Consumer<Book> holding(long minor, int holds) {
    return book -> {
      assertThat(of(book, "anna").heldMinor()).isEqualTo(minor);
      assertThat(of(book, "anna").openHolds()).isEqualTo(holds);
    };
  }
}
