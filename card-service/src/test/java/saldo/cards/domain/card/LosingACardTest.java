package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.CardRejection.ACCOUNT_TAKEN;
import static saldo.schemas.card.CardRejection.WRONG_STATUS;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardStatus;

class LosingACardTest {

  @ParameterizedTest
  @EnumSource(Loss.class)
  @Tag("S1.016")
  void aLostCardIsBlockedForGood(Loss how) {
    given(stock(1), issue(1), activate(1))
        .when(new ReportLost(card(1), how, WHY))
        .then(new CardReportedLost(card(1), how, WHY))
        .thenState(cards -> {
          assertThat(status(cards, 1).name()).isEqualTo(how.name());
          assertThat(status(cards, 1).isHot()).isTrue();
          assertThat(cards.existing(card(1)).everLost()).isTrue();
        });
  }

  @Test
  @Tag("S1.005")
  void aLostCardThatTurnsUpIsNotUsedAgain() {
    given(stock(1), issue(1), lost(1)).when(resume(1)).thenRefused(WRONG_STATUS);
    given(stock(1), issue(1), lost(1)).when(activate(1)).thenRefused(WRONG_STATUS);
  }

  @Test
  @Tag("I6")
  void aLostCardThatTurnsUpIsConfiscatedAndNeverIssuedAgain() {
    given(stock(1), issue(1), lost(1))
        .when(confiscate(1))
        .then(new CardConfiscated(card(1), WHY))
        .thenState(cards -> assertThat(status(cards, 1)).isEqualTo(CardStatus.CONFISCATED));
    given(stock(1), issue(1), lost(1), confiscate(1))
        .when(reissue(1, "ben"))
        .thenRefused(
            WRONG_STATUS,
            "number",
            card(1).value(),
            "status",
            "confiscated, lost before",
            "needed",
            "never lost");
  }

  @Test
  @Tag("I6")
  void aLostCardIsNeitherGivenBackNorIssued() {
    given(stock(1), issue(1), lost(1)).when(giveBack(1)).thenRefused(WRONG_STATUS);
    given(stock(1), issue(1), lost(1)).when(reissue(1, "ben")).thenRefused(WRONG_STATUS);
    given(stock(1), issue(1), lost(1)).when(issue(1)).thenRefused(WRONG_STATUS);
  }

  @Test
  @Tag("I6")
  void aLostCardStaysItsLastBearers() {
    given(stock(1), issue(1, "anna"), lost(1))
        .when(assign(1, Attribute.BEARER, "ben"))
        .thenRefused(WRONG_STATUS);
    given(stock(1), issue(1, "anna"), lost(1), confiscate(1))
        .when(assign(1, Attribute.BEARER, "ben"))
        .thenRefused(WRONG_STATUS);
  }

  @Test
  @Tag("I6")
  void whatALostCardLeftIsNoOtherCardsToSpend() {
    given(stock(1), issue(1), lost(1), stock(2), issue(2))
        .when(link(2, own(1)))
        .thenRefused(ACCOUNT_TAKEN, "account", own(1).value(), "is", "made for card " + card(1));
  }

  @Test
  void aLostCardKeepsItsAccountSoThatItsBalanceCanBeMoved() {
    assertThat(given(stock(1), issue(1), lost(1)).cards().usersOf(own(1))).containsExactly(card(1));
    given(stock(1), issue(1), lost(1)).when(link(1, account("fleet"))).thenRefused(WRONG_STATUS);
  }

  @Test
  void theBearersNextCardMaySpendFromAnAccountOfTheBearersOwn() {
    given(stock(1), issueOn(1, "anna"), lost(1), stock(2))
        .when(issueOn(2, "anna"))
        .then(new CardIssued(card(2), null), linked(2, account("anna")));
  }

  @Test
  void aLostCardIsClosedWhenItsAccountIsSettled() {
    given(stock(1), issue(1), bind(1, chip(1)), lost(1))
        .when(close(1))
        .then(
            new MediumReleased(card(1), chip(1), WHY),
            new AccountLinked(card(1), null, WHY),
            new CardClosed(card(1), WHY));
  }
}
