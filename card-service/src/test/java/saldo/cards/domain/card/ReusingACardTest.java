package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.Attribute.BEARER;
import static saldo.schemas.card.Attribute.PROFILE;
import static saldo.schemas.card.Attribute.VEHICLE;
import static saldo.schemas.card.CardRejection.ACCOUNT_TAKEN;
import static saldo.schemas.card.CardRejection.WRONG_STATUS;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.Replacement;

class ReusingACardTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T12:00:00Z");

  @Test
  @Tag("S2.051")
  void aCardIsGivenBackOrTakenAway() {
    given(stock(1), issue(1))
        .when(giveBack(1))
        .then(new CardReturned(card(1), WHY))
        .thenState(cards -> assertThat(status(cards, 1)).isEqualTo(CardStatus.RETURNED));
    given(stock(1), issue(1), activate(1), suspend(1))
        .when(confiscate(1))
        .then(new CardConfiscated(card(1), WHY));
  }

  @Test
  @Tag("I25")
  @Tag("S2.052")
  @Tag("S2.054")
  void aReturnedCardIsIssuedAgainWithANewAccount() {
    given(stock(1), new IssueCard(card(1), "anna", "van", null), bind(1, chip(1)), giveBack(1))
        .at(FRIDAY)
        .when(reissue(1, "ben"))
        .then(
            new CardIssued(card(1), null),
            new CardAssigned(card(1), BEARER, "ben", FRIDAY, "issued again"),
            new CardAssigned(card(1), VEHICLE, null, FRIDAY, "issued again"),
            linked(1, own(1, 2)))
        .thenState(cards -> {
          CardState state = cards.existing(card(1)).state();
          assertThat(state.status()).isEqualTo(CardStatus.ISSUED);
          assertThat(state.accounts()).isEqualTo(2);
          assertThat(cards.existing(card(1)).media()).containsExactly(chip(1));
          assertThat(cards.usersOf(own(1))).isEmpty();
          assertThat(cards.usersOf(own(1, 2))).containsExactly(card(1));
        });
  }

  @Test
  @Tag("I6")
  @Tag("S2.055")
  void theOldAccountWasTheCardsUntilTheInstantOfTheNewOne() {
    Story story = given(stock(1), issue(1, "anna"), giveBack(1)).at(FRIDAY);
    CardState state = story.given(reissue(1, "ben")).cards().existing(card(1)).state();
    Instant before = FRIDAY.minusMillis(1);
    assertThat(state.links().account(before).map(AccountLink::account)).contains(own(1));
    assertThat(state.links().account(FRIDAY).map(AccountLink::account)).contains(own(1, 2));
    assertThat(state.links().at(BEARER, before)).contains("anna");
    assertThat(state.links().at(BEARER, FRIDAY)).contains("ben");
    assertThat(state.links().at(BEARER, MONDAY.minusMillis(1))).isEqualTo(Optional.empty());
  }

  @Test
  @Tag("I25")
  void theThirdBearerGetsAThirdAccount() {
    given(stock(1), issue(1), giveBack(1), reissue(1, "ben"), confiscate(1))
        .when(reissue(1, "anna"))
        .then(
            new CardIssued(card(1), null),
            assigned(1, BEARER, "anna", "issued again"),
            linked(1, own(1, 3)));
  }

  @Test
  @Tag("I25")
  void theNewBearerDoesNotGetWhatTheOldOneLeft() {
    given(stock(1), issue(1), giveBack(1), reissue(1, "ben"))
        .when(link(1, own(1)))
        .thenRefused(
            ACCOUNT_TAKEN, "account", own(1).value(), "is", "not the latest of card " + card(1));
  }

  @Test
  @Tag("I25")
  void anAccountThatTheLedgerKnowsIsNotNew() {
    given(stock(1), issue(1), giveBack(1))
        .balance(balance(own(1, 2), 0, 0))
        .when(reissue(1, "ben"))
        .thenRefused(ACCOUNT_TAKEN, "account", own(1, 2).value(), "is", "not new");
  }

  @Test
  void whatWasPlannedForTheOldBearerIsOver() {
    given(
            stock(1),
            issue(1, "anna"),
            assignFrom("2027-01-01T00:00:00Z", 1, BEARER, "gina"),
            giveBack(1))
        .when(reissue(1, "ben"))
        .then(
            new CardIssued(card(1), null),
            assigned(1, BEARER, "ben", "issued again"),
            new CardAssigned(
                card(1), BEARER, "ben", Instant.parse("2027-01-01T00:00:00Z"), "issued again"),
            linked(1, own(1, 2)));
  }

  @Test
  void aCardThatCameBackMayGetAnotherProfileFirst() {
    given(stock(1), issue(1), giveBack(1), assign(1, PROFILE, "staff"))
        .when(reissue(1, "ben"))
        .then(
            new CardIssued(card(1), Instant.parse("2028-03-02T12:00:00Z")),
            assigned(1, BEARER, "ben", "issued again"),
            new AccountLinked(card(1), new AccountLink(own(1, 2), STAFF_PURSE), "issued"));
  }

  @Test
  void aCardWhoseBalanceWentToAnotherIsNotIssuedAgain() {
    given(stock(1), issue(1), stock(2), replaced(1, 2, Replacement.EXCHANGE))
        .when(reissue(1, "ben"))
        .thenRefused(
            WRONG_STATUS,
            "number",
            card(1).value(),
            "status",
            "returned, replaced by " + card(2),
            "needed",
            "not replaced");
  }

  @Test
  void aCardThatSomebodyHasIsNotIssuedAgain() {
    given(stock(1), issue(1), activate(1))
        .when(reissue(1, "ben"))
        .thenRefused(
            WRONG_STATUS,
            "number",
            card(1).value(),
            "status",
            "active",
            "needed",
            "confiscated or returned");
  }

  @Test
  void aCardThatWasPostedStaysSoWithItsNextBearer() {
    given(stock(1), issue(1), new NotePosting(card(1)), giveBack(1))
        .when(reissue(1, "ben"))
        .thenState(cards -> assertThat(cards.existing(card(1)).state().posted()).isTrue());
  }
}
