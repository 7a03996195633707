package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.CardRejection.CARD_UNKNOWN;
import static saldo.schemas.ledger.Replacement.EXCHANGE;
import static saldo.schemas.ledger.Replacement.LOST;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.Replacement;

class HearingFromTheLedgerTest {

  @Test
  @Tag("C23")
  void whatAPlanGivesDoesNotActivateACardThatIsStillInThePost() {
    given(stock(1), issue(1))
        .when(new NotePosting(card(1), true))
        .then(new FirstPostingNoted(card(1)));
    given(stock(1), issue(1), new NotePosting(card(1), true))
        .when(new NotePosting(card(1)))
        .then(new CardActivated(card(1)));
  }

  @Test
  void theFirstMoneyActivatesAnIssuedCard() {
    given(stock(1), issue(1))
        .when(new NotePosting(card(1)))
        .then(new FirstPostingNoted(card(1)), new CardActivated(card(1)))
        .thenState(cards -> {
          assertThat(status(cards, 1)).isEqualTo(CardStatus.ACTIVE);
          assertThat(cards.existing(card(1)).state().posted()).isTrue();
        });
  }

  @Test
  void theFirstMoneyOfACardThatIsNotIssuedIsNotedOnly() {
    given(stock(1)).when(new NotePosting(card(1))).then(new FirstPostingNoted(card(1)));
    given(stock(1), issue(1), suspend(1))
        .when(new NotePosting(card(1)))
        .then(new FirstPostingNoted(card(1)));
    given(stock(1), issue(1), lost(1))
        .when(new NotePosting(card(1)))
        .then(new FirstPostingNoted(card(1)));
  }

  @Test
  void laterMoneyIsAcceptedAndLeavesNothingBehind() {
    given(stock(1), issue(1), new NotePosting(card(1))).when(new NotePosting(card(1))).then();
  }

  @Test
  @Tag("S2.052")
  void theFirstMoneyOfTheNextBearerActivatesTheCardAgain() {
    given(stock(1), issue(1), new NotePosting(card(1)), giveBack(1), reissue(1, "ben"))
        .when(new NotePosting(card(1)))
        .then(new CardActivated(card(1)));
  }

  @Test
  @Tag("S1.004")
  void movingTheBalanceOfALostCardBlocksIt() {
    given(stock(1), issue(1), activate(1), stock(2))
        .when(replaced(1, 2, LOST))
        .then(
            new CardReportedLost(card(1), Loss.LOST, "its balance went to card " + card(2)),
            new CardReplaced(card(1), card(2), LOST, entry("transfer-1")))
        .thenState(cards -> {
          assertThat(status(cards, 1)).isEqualTo(CardStatus.LOST);
          assertThat(cards.existing(card(1)).everLost()).isTrue();
          assertThat(cards.existing(card(1)).state().replacedBy()).isEqualTo(card(2));
        });
  }

  @Test
  @Tag("S1.017")
  void afterAnExchangeTheOldCardIsReturned() {
    given(stock(1), issue(1), activate(1), stock(2))
        .when(replaced(1, 2, EXCHANGE))
        .then(
            new CardReturned(card(1), "its balance went to card " + card(2)),
            new CardReplaced(card(1), card(2), EXCHANGE, entry("transfer-1")))
        .thenState(cards -> assertThat(cards.existing(card(1)).everLost()).isFalse());
  }

  @Test
  void aCardThatIsBlockedStaysWhatItIs() {
    given(stock(1), issue(1), new ReportLost(card(1), Loss.STOLEN, WHY))
        .when(replaced(1, 2, LOST))
        .then(new CardReplaced(card(1), card(2), LOST, entry("transfer-1")));
    given(stock(1), issue(1), confiscate(1))
        .when(replaced(1, 2, EXCHANGE))
        .then(new CardReplaced(card(1), card(2), EXCHANGE, entry("transfer-1")));
  }

  @Test
  void hearingItAgainChangesNothing() {
    given(stock(1), issue(1), replaced(1, 2, LOST)).when(replaced(1, 2, LOST)).then();
  }

  @Test
  void theLastCardThatTheBalanceWentToCounts() {
    given(stock(1), issue(1), replaced(1, 2, LOST))
        .when(replaced(1, 3, LOST))
        .then(new CardReplaced(card(1), card(3), LOST, entry("transfer-1")));
  }

  @Test
  void aVirtualCardIsGivenUpAndNotLost() {
    CardNumber number = card("C_VIRT_PS_SENTOFT");
    CardEvent returned = new CardReturned(number, "its balance went to card " + card(2));
    given(virtual(SENTOFT))
        .when(new NoteReplacement(number, card(2), LOST, entry("t")))
        .then(returned, new CardReplaced(number, card(2), LOST, entry("t")))
        .thenState(cards -> assertThat(cards.virtualCards()).isEmpty());
  }

  @Test
  void aClosedCardDoesNotChangeAnyMore() {
    given(stock(1), issue(1), close(1)).when(new NotePosting(card(1))).then();
    for (Replacement why : Replacement.values()) {
      given(stock(1), issue(1), close(1)).when(replaced(1, 2, why)).then();
    }
  }

  @Test
  void ofACardThatIsNotKnownNothingCanBeNoted() {
    given().when(new NotePosting(card(1))).thenRefused(CARD_UNKNOWN, "number", card(1).value());
    given().when(replaced(1, 2, LOST)).thenRefused(CARD_UNKNOWN);
  }
}
