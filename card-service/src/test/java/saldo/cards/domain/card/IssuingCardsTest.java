package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.Attribute.BEARER;
import static saldo.schemas.card.Attribute.PROFILE;
import static saldo.schemas.card.Attribute.VEHICLE;
import static saldo.schemas.card.CardRejection.ACCOUNT_TAKEN;
import static saldo.schemas.card.CardRejection.CARD_UNKNOWN;
import static saldo.schemas.card.CardRejection.NOT_EXPIRED;
import static saldo.schemas.card.CardRejection.REASON_MISSING;
import static saldo.schemas.card.CardRejection.REFERENCE_UNKNOWN;
import static saldo.schemas.card.CardRejection.WRONG_STATUS;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;

class IssuingCardsTest {

  @Test
  void aCardIsIssuedWithANewAccountAfterItsProfile() {
    given(stock(1))
        .when(issue(1))
        .then(new CardIssued(card(1), null), linked(1, own(1)))
        .thenState(cards -> {
          CardState state = cards.existing(card(1)).state();
          assertThat(state.status()).isEqualTo(CardStatus.ISSUED);
          assertThat(state.accounts()).isEqualTo(1);
          assertThat(state.links().account(NOON)).contains(new AccountLink(own(1), PURSE));
          assertThat(cards.usersOf(own(1))).containsExactly(card(1));
        });
  }

  @Test
  @Tag("S2.003")
  void aCardIsIssuedToABearerAndAVehicle() {
    given(stock(1))
        .when(new IssueCard(card(1), "anna", "van", null))
        .then(
            new CardIssued(card(1), null),
            assigned(1, BEARER, "anna", "issued"),
            assigned(1, VEHICLE, "van", "issued"),
            linked(1, own(1)));
  }

  @Test
  @Tag("S2.001")
  void cardsOfAFleetSpendFromOneAccount() {
    given(stock(1), stock(2), issueOn(1, "fleet"))
        .when(issueOn(2, "fleet"))
        .then(new CardIssued(card(2), null), linked(2, account("fleet")))
        .thenState(
            cards -> assertThat(cards.usersOf(account("fleet"))).containsExactly(card(1), card(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T12:00:00Z, 2028-03-02T12:00:00Z",
    "2026-08-31T23:30:00Z, 2028-08-31T23:30:00Z",
    "2028-02-29T00:00:00Z, 2030-02-28T00:00:00Z"
  })
  void aCardIsValidForTheCalendarMonthsOfItsProfile(Instant issued, Instant end) {
    given(stock(1, "staff"))
        .at(issued)
        .when(issue(1))
        .then(
            new CardIssued(card(1), end),
            new AccountLinked(card(1), new AccountLink(own(1), STAFF_PURSE), "issued"))
        .thenState(
            cards -> assertThat(cards.existing(card(1)).state().validUntil()).isEqualTo(end));
  }

  @Test
  void theProfileThatHoldsWhenTheCardIsIssuedCounts() {
    given(stock(1), assignFrom("2026-03-03T00:00:00Z", 1, PROFILE, "staff"))
        .when(issue(1))
        .then(new CardIssued(card(1), null), linked(1, own(1)));
    given(stock(1))
        .at("2026-03-06T12:00:00Z")
        .given(assignFrom("2026-03-04T00:00:00Z", 1, PROFILE, "staff"))
        .when(issue(1))
        .thenState(cards ->
            assertThat(cards.existing(card(1)).state().validUntil())
                .isEqualTo(Instant.parse("2028-03-06T12:00:00Z")));
  }

  @Test
  void whoGetsACardIsRegistered() {
    given(stock(1))
        .when(issue(1, "nobody"))
        .thenRefused(REFERENCE_UNKNOWN, "kind", "bearer", "id", "nobody", "at", NOON.toString());
    given(stock(1))
        .when(new IssueCard(card(1), null, "anna", null))
        .thenRefused(REFERENCE_UNKNOWN, "kind", "vehicle", "id", "anna", "at", NOON.toString());
  }

  @Test
  void aCardIsIssuedOutOfStockOnly() {
    given().when(issue(1)).thenRefused(CARD_UNKNOWN, "number", card(1).value());
    given(stock(1), issue(1))
        .when(issue(1))
        .thenRefused(
            WRONG_STATUS, "number", card(1).value(), "status", "issued", "needed", "stock");
  }

  @Test
  @Tag("I6")
  void theAccountThatWasMadeForACardIsThatCardsAlone() {
    given(stock(1), issue(1), stock(2))
        .when(new IssueCard(card(2), null, null, own(1)))
        .thenRefused(ACCOUNT_TAKEN, "account", own(1).value(), "is", "made for card " + card(1));
    given(stock(1), stock(2))
        .when(new IssueCard(card(2), null, null, own(1, 2)))
        .thenRefused(ACCOUNT_TAKEN);
  }

  @Test
  void aNameThatNoCardCanHaveMakesNoAccountACards() {
    given(stock(1))
        .when(issueOn(1, "card-1"))
        .then(new CardIssued(card(1), null), linked(1, account("card-1")));
    given(stock(1))
        .when(issueOn(1, "card-van"))
        .then(new CardIssued(card(1), null), linked(1, account("card-van")));
  }

  @Test
  @Tag("I6")
  void aPhysicalCardHasItsAccountsBeforeItIsThere() {
    given(stock(1)).when(issueOn(1, own(2).value())).thenRefused(ACCOUNT_TAKEN);
    given(stock(1)).when(issueOn(1, own(2, 7).value())).thenRefused(ACCOUNT_TAKEN);
  }

  @Test
  void theIssuersOwnAccountsAreNoCards() {
    given(stock(1))
        .when(issueOn(1, "@bank.EUR"))
        .thenRefused(ACCOUNT_TAKEN, "account", "@bank.EUR", "is", "the issuer's own");
  }

  @Test
  void aNewAccountIsOneThatTheLedgerDoesNotKnow() {
    given(stock(1))
        .balance(balance(own(1), 500, 0))
        .when(issue(1))
        .thenRefused(ACCOUNT_TAKEN, "account", own(1).value(), "is", "not new");
    given(stock(1))
        .balance(balance(own(1), 500, 0))
        .when(new IssueCard(card(1), null, null, own(1)))
        .then(new CardIssued(card(1), null), linked(1, own(1)));
  }

  @Test
  void anIssuedCardIsActivated() {
    given(stock(1), issue(1))
        .at("2026-03-02T13:00:00Z")
        .when(activate(1))
        .then(new CardActivated(card(1)))
        .thenState(cards -> {
          assertThat(status(cards, 1)).isEqualTo(CardStatus.ACTIVE);
          assertThat(cards.existing(card(1)).state().since())
              .isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
        });
  }

  @Test
  @Tag("S1.042")
  void aCardIsStoppedForATimeAndUsedAgain() {
    given(stock(1), issue(1), activate(1))
        .when(suspend(1))
        .then(new CardSuspended(card(1), WHY))
        .thenState(cards -> assertThat(status(cards, 1)).isEqualTo(CardStatus.SUSPENDED));
    given(stock(1), issue(1), suspend(1))
        .when(resume(1))
        .then(new CardResumed(card(1), WHY))
        .thenState(cards -> assertThat(status(cards, 1)).isEqualTo(CardStatus.ACTIVE));
  }

  @Test
  void stoppingACardHasAReason() {
    given(stock(1), issue(1))
        .when(new SuspendCard(card(1), " "))
        .thenRefused(REASON_MISSING, "longest", "200");
    given(stock(1), issue(1))
        .when(new SuspendCard(card(1), "x".repeat(201)))
        .thenRefused(REASON_MISSING);
    given(stock(1), issue(1))
        .when(new SuspendCard(card(1), "x".repeat(200)))
        .then(new CardSuspended(card(1), "x".repeat(200)));
  }

  @Test
  void aCardExpiresWhenItsValidityIsOverAndNotBefore() {
    Story story = given(stock(1, "staff"), issue(1));
    story
        .at("2028-03-02T11:59:59.999Z")
        .when(new ExpireCard(card(1)))
        .thenRefused(NOT_EXPIRED, "number", card(1).value(), "validUntil", "2028-03-02T12:00:00Z");
    story
        .at("2028-03-02T12:00:00Z")
        .when(new ExpireCard(card(1)))
        .then(new CardExpired(card(1)))
        .thenState(cards -> assertThat(status(cards, 1)).isEqualTo(CardStatus.EXPIRED));
  }

  @Test
  void aCardWithoutAValidityNeverExpires() {
    given(stock(1), issue(1))
        .at("2099-01-01T00:00:00Z")
        .when(new ExpireCard(card(1)))
        .thenRefused(NOT_EXPIRED, "number", card(1).value(), "validUntil", "it is closed");
  }
}
