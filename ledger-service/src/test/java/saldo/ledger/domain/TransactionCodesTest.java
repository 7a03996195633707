package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Scenario.NOON;
import static saldo.ledger.domain.CardLanguage.says;
import static saldo.ledger.domain.CodeLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.Money;
import saldo.schemas.PresentedCode;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** Somebody authorises a payment from afar; whoever has the code pays with it. */
class TransactionCodesTest {
  private static final Duration TICK = Duration.ofNanos(1);

  @Test
  @Tag("I30")
  void issuingSetsTheAmountAside() {
    given(purse("anna"), load("anna", 500))
        .when(issue("anna", 300))
        .then(
            new CodeIssued(
                Scenario.WHEN, SECRET.hash(), account("anna"), eur(300), ONE, false, null, null))
        .thenState(holding(300, 1))
        .thenState(book -> assertThat(of(book, "anna").availableMinor()).isEqualTo(200));
  }

  @Test
  @Tag("I4")
  void noMoreIsPromisedThanIsAvailable() {
    given(purse("anna"), load("anna", 500))
        .when(issue("anna", 501))
        .thenRefused(INSUFFICIENT_FUNDS);
    issued(500).when(pay("anna", 1)).thenRefused(INSUFFICIENT_FUNDS);
  }

  @Test
  @Tag("I30")
  void whoeverPresentsItPaysAndTheRestIsAvailableAgain() {
    issued(300)
        .when(redeem(180))
        .then(redeemed(180, 120, posting("anna", -180, 320), posting(GENERAL, 180, 180)))
        .thenState(holding(0, 0));
  }

  @Test
  @Tag("I30")
  void itPaysOnce() {
    issued(300).given(redeem(1)).when(redeem(1)).thenRefused(CODE_USED);
  }

  @Test
  @Tag("I30")
  void aDivisibleOnePaysUntilNothingIsLeft() {
    divisible()
        .given(redeem(180))
        .when(redeem(120))
        .then(redeemed(120, 0, posting("anna", -120, 200), posting(GENERAL, 120, 300)))
        .thenState(holding(0, 0));
    divisible().given(redeem(180)).when(redeem(1)).thenState(holding(119, 1));
    divisible()
        .given(redeem(180))
        .when(redeem(121))
        .thenRefused(CODE_EXCEEDED, "left", "120 EUR", "requested", "121 EUR");
    divisible().given(redeem(180), redeem(120)).when(redeem(1)).thenRefused(CODE_USED);
  }

  @Test
  @Tag("I30")
  void itPaysNoMoreThanItsAmount() {
    issued(300)
        .when(redeem(301))
        .thenRefused(CODE_EXCEEDED, "left", "300 EUR", "requested", "301 EUR");
  }

  @Test
  @Tag("I30")
  void itPaysUntilJustBeforeItsTimeIsOver() {
    issued(300).at(ONE.minus(TICK)).when(redeem(300)).thenState(holding(0, 0));
    issued(300).at(ONE).when(redeem(300)).thenRefused(CODE_EXPIRED, "expiredAt", ONE.toString());
  }

  @Test
  @Tag("I30")
  void whatWasNotUsedInTimeIsAvailableAgain() {
    issued(300)
        .at(ONE)
        .when(expire())
        .then(new CodeExpired(entry("code"), account("anna"), eur(300), List.of(), null))
        .thenState(holding(0, 0));
    issued(300)
        .at(ONE.minus(TICK))
        .when(expire())
        .thenRefused(CODE_NOT_EXPIRED, "expiresAt", ONE.toString());
    divisible()
        .given(redeem(180))
        .at(ONE)
        .when(expire())
        .then(new CodeExpired(entry("code"), account("anna"), eur(120), List.of(), null));
  }

  @Test
  void aCancelledOnePaysNothing() {
    issued(300)
        .when(cancel())
        .then(
            new CodeCancelled(entry("code"), account("anna"), eur(300), "mistake", List.of(), null))
        .thenState(holding(0, 0));
    issued(300).given(cancel()).when(redeem(1)).thenRefused(CODE_CANCELLED);
    issued(300).given(cancel()).when(cancel()).thenRefused(CODE_CANCELLED);
    issued(300).given(redeem(1)).when(cancel()).thenRefused(CODE_USED);
    issued(300).at(ONE).when(cancel()).thenRefused(CODE_EXPIRED);
  }

  @Test
  @Tag("I30")
  void whoeverGuessesHearsNothingElse() {
    RedeemCode wrong = new RedeemCode(PresentedCode.of("7Q4M-2X9D-KTE5-0WZG"), eur(1), null);
    for (Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> book :
        List.of(given(purse("anna")), issued(300), issued(300).given(redeem(1)))) {
      assertThat(book.when(wrong).decision()).isEqualTo(Decision.rejected(CODE_UNKNOWN, Map.of()));
    }
    assertThat(Sentences.of(CODE_UNKNOWN, Map.of()))
        .isEqualTo("There is no such code: check it, or ask for a new one.");
  }

  @Test
  void noTwoCodesHaveTheSameSecret() {
    issued(100).when(issue("anna", 100)).thenRefused(CODE_TAKEN);
    issued(100).given(redeem(1)).when(sell(100)).thenRefused(CODE_TAKEN);
  }

  @Test
  void itEndsWithinAMonth() {
    IssueCode late =
        new IssueCode(
            account("anna"),
            SECRET.hash(),
            eur(1),
            NOON.plus(Limits.HOLD).plus(TICK),
            false,
            null,
            null);
    given(purse("anna"), load("anna", 500)).when(late).thenRefused(EXPIRY_INVALID);
  }

  @Test
  void itsMoneyIsNotTakenAsThatOfAHold() {
    issued(300).when(new CaptureHold(entry("code"), eur(1), null, false)).thenRefused(HOLD_UNKNOWN);
    issued(300).when(new ReleaseHold(entry("code"))).thenRefused(HOLD_UNKNOWN);
    issued(300).when(new ExpireHold(entry("code"))).thenRefused(HOLD_UNKNOWN);
    given(purse("anna"), load("anna", 500))
        .givenAs("code", new PlaceHold(account("anna"), eur(1), ONE, "pump 3"))
        .when(cancel())
        .thenRefused(CODE_UNKNOWN);
  }

  @Test
  void itIsAPromiseEvenOnAnAccountFrozenSinceAndWithACardLostSince() {
    given(cards(card("ANNA")), purse("anna"), load("anna", 500))
        .givenAs("code", issueWith("ANNA", 300))
        .given(freeze("anna"))
        .known(says(cards(card("ANNA").is(CardStatus.LOST))))
        .when(redeem(300))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(200));
  }

  @Test
  void anAccountWithAnOpenCodeIsNotClosed() {
    issued(300).when(close("anna", Tender.CASH)).thenRefused(HOLDS_OPEN, "holds", "1");
  }

  @Test
  void goodsThatWerePaidWithItAreTakenBackOrTheSaleIsReversed() {
    issued(300)
        .givenAs("sale", redeem(180))
        .when(new ReturnSale(account("anna"), eur(180), null, entry("sale")))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
    issued(300)
        .givenAs("sale", redeem(180))
        .when(new Reverse(entry("sale"), "wrong button"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500))
        .thenState(holding(0, 0));
  }

  @Test
  void itPaysInItsOwnCurrency() {
    issued(300)
        .when(new RedeemCode(SECRET, Money.of(1, "SEK"), null))
        .thenRefused(CURRENCY_MISMATCH, "left", "300 EUR", "requested", "1 SEK");
  }

  /** Anna has 500, some of it for a code that pays once, until one o'clock. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> issued(long minor) {
    return LedgerLanguage.given(purse("anna"), load("anna", 500))
        .givenAs("code", issue("anna", minor));
  }

  /** The same with 300 for a code that is divisible. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> divisible() {
    return LedgerLanguage.given(purse("anna"), load("anna", 500))
        .givenAs("code", issueDivisible("anna", 300));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> given(
      LedgerCommand... commands) {
    return LedgerLanguage.given(commands);
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> given(
      Published published, LedgerCommand... commands) {
    return CardLanguage.given(published, commands);
  }

  private static CodeRedeemed redeemed(long minor, long released, Posting... postings) {
    return new CodeRedeemed(
        entry("code"),
        account("anna"),
        eur(minor),
        eur(released),
        general(minor),
        null,
        postings(postings),
        null);
  }

  private static Consumer<Book> holding(long minor, int codes) {
    return book -> {
      assertThat(of(book, "anna").heldMinor()).isEqualTo(minor);
      assertThat(of(book, "anna").openHolds()).isEqualTo(codes);
    };
  }
}
