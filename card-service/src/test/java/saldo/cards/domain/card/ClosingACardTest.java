package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.CardRejection.NOT_SETTLED;
import static saldo.schemas.card.CardRejection.WRONG_STATUS;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardStatus;

class ClosingACardTest {

  @Test
  @Tag("S2.066")
  void closingEndsTheLinkAndAllMedia() {
    given(stock(1), issue(1), bind(1, chip(1)), bind(1, code("secret")), giveBack(1))
        .balance(balance(own(1), 0, 0))
        .when(close(1))
        .then(
            new MediumReleased(card(1), chip(1), WHY),
            new MediumReleased(card(1), code("secret"), WHY),
            new AccountLinked(card(1), null, WHY),
            new CardClosed(card(1), WHY))
        .thenState(cards -> {
          assertThat(status(cards, 1)).isEqualTo(CardStatus.CLOSED);
          assertThat(cards.existing(card(1)).account()).isEmpty();
          assertThat(cards.existing(card(1)).media()).isEmpty();
          assertThat(cards.users()).isEmpty();
        });
  }

  @Test
  void aCardWhoseAccountWasNeverOpenedIsClosed() {
    given(stock(1), issue(1))
        .when(close(1))
        .then(new AccountLinked(card(1), null, WHY), new CardClosed(card(1), WHY));
  }

  @Test
  @Tag("S2.057")
  @Tag("I24")
  void whatIsLeftIsPaidOutFirst() {
    given(stock(1), issue(1), giveBack(1))
        .balance(balance(own(1), 4_520, 0))
        .when(close(1))
        .thenRefused(NOT_SETTLED, "account", own(1).value(), "balance", "4520 EUR", "holds", "0");
  }

  @Test
  void aDebtOrAnOpenHoldKeepsACardOpen() {
    given(stock(1), issue(1))
        .balance(balance(own(1), -1, 0))
        .when(close(1))
        .thenRefused(NOT_SETTLED);
    given(stock(1), issue(1))
        .balance(balance(own(1), 0, 1))
        .when(close(1))
        .thenRefused(NOT_SETTLED, "account", own(1).value(), "balance", "0 EUR", "holds", "1");
  }

  @Test
  void aCardOfAFleetIsClosedWhileOthersSpendFromTheAccount() {
    given(stock(1), stock(2), issueOn(1, "fleet"), issueOn(2, "fleet"))
        .balance(balance(account("fleet"), 90_000, 2))
        .when(close(1))
        .then(new AccountLinked(card(1), null, WHY), new CardClosed(card(1), WHY));
  }

  @Test
  void theLastCardOfAFleetIsClosedWhenNothingIsLeft() {
    given(stock(1), stock(2), issueOn(1, "fleet"), issueOn(2, "fleet"), close(1))
        .balance(balance(account("fleet"), 90_000, 0))
        .when(close(2))
        .thenRefused(NOT_SETTLED);
  }

  @Test
  void aClosedCardStaysAsItIs() {
    Story closed = given(stock(1), issue(1), close(1));
    closed.when(close(1)).thenRefused(WRONG_STATUS);
    closed.when(bind(1, chip(1))).thenRefused(WRONG_STATUS);
    closed.when(reissue(1, "ben")).thenRefused(WRONG_STATUS);
    closed.when(remove(1)).thenRefused(WRONG_STATUS);
  }

  @Test
  void aCardInStockIsRemovedInstead() {
    given(stock(1)).when(close(1)).thenRefused(WRONG_STATUS);
  }
}
