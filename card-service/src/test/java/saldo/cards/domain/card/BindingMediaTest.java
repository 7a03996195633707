package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.CardRejection.ALREADY_SO;
import static saldo.schemas.card.CardRejection.MEDIUM_TAKEN;
import static saldo.schemas.card.CardRejection.MEDIUM_UNKNOWN;
import static saldo.schemas.card.CardRejection.WRONG_FORM;
import static saldo.schemas.card.CardRejection.WRONG_STATUS;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.MediumId;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.Medium;

class BindingMediaTest {

  @Test
  @Tag("S1.001")
  void aChipStandsForACardFromNowOn() {
    given(stock(1))
        .when(bind(1, chip(1)))
        .then(new MediumBound(card(1), chip(1)))
        .thenState(cards -> {
          assertThat(cards.existing(card(1)).state().media())
              .containsExactly(new Medium(chip(1), NOON, null));
          assertThat(cards.use(chip(1))).isEqualTo(new MediumUse(card(1), true));
        });
  }

  @Test
  void aCardHasAsManyMediaAsItNeeds() {
    Story story =
        given(stock(1), bind(1, chip(1)), bind(1, MediumId.of("tag:VAN1")), bind(1, code("a")));
    assertThat(story.cards().existing(card(1)).media())
        .containsExactly(chip(1), MediumId.of("tag:VAN1"), code("a"));
  }

  @Test
  void aMediumStandsForOneCardAtATime() {
    given(stock(1), stock(2), bind(1, chip(1)))
        .when(bind(2, chip(1)))
        .thenRefused(MEDIUM_TAKEN, "medium", chip(1).value(), "number", card(1).value());
  }

  @Test
  void aChipThatWasReleasedStandsForAnotherCard() {
    given(stock(1), stock(2), bind(1, chip(1)), release(1, chip(1)))
        .when(bind(2, chip(1)))
        .then(new MediumBound(card(2), chip(1)))
        .thenState(cards -> assertThat(cards.use(chip(1))).isEqualTo(new MediumUse(card(2), true)));
  }

  @Test
  void theTimesOfAMediumAreKept() {
    Instant july = Instant.parse("2026-07-01T00:00:00Z");
    Story story = given(stock(1), bind(1, chip(1))).at(july).given(release(1, chip(1)));
    assertThat(story.given(bind(1, chip(1))).cards().existing(card(1)).state().media())
        .containsExactly(new Medium(chip(1), NOON, july), new Medium(chip(1), july, null));
  }

  @Test
  void bindingItAgainChangesNothing() {
    given(stock(1), bind(1, chip(1)))
        .when(bind(1, chip(1)))
        .thenRefused(ALREADY_SO, "what", chip(1) + " stands for card " + card(1));
  }

  @Test
  void onlyWhatStandsForTheCardIsReleased() {
    given(stock(1), stock(2), bind(2, chip(1)))
        .when(release(1, chip(1)))
        .thenRefused(
            MEDIUM_UNKNOWN, "medium", chip(1).value(), "needed", "a medium of card " + card(1));
    given(stock(1), bind(1, chip(1)), release(1, chip(1)))
        .when(release(1, chip(1)))
        .thenRefused(MEDIUM_UNKNOWN);
  }

  @Test
  @Tag("S1.028")
  void aNewCodeEndsTheOldOneInTheSameStep() {
    given(stock(1), bind(1, chip(1)), bind(1, code("old")))
        .when(reissueCode(1, code("new")))
        .then(new MediumReleased(card(1), code("old"), WHY), new MediumBound(card(1), code("new")))
        .thenState(cards -> {
          assertThat(cards.existing(card(1)).media()).containsExactly(chip(1), code("new"));
          assertThat(cards.use(code("old"))).isEqualTo(new MediumUse(card(1), false));
        });
  }

  @Test
  void aCardWithoutACodeGetsItsFirst() {
    given(stock(1)).when(reissueCode(1, code("new"))).then(new MediumBound(card(1), code("new")));
  }

  @Test
  void aCardHasOneCodeAtATime() {
    given(stock(1), bind(1, code("old")))
        .when(bind(1, code("new")))
        .thenRefused(
            ALREADY_SO, "what", "card " + card(1) + " has a QR code, which can be reissued");
  }

  @Test
  void aCodeIsNeverUsedTwice() {
    Story story = given(stock(1), stock(2), bind(1, code("old")), reissueCode(1, code("new")));
    story.when(bind(2, code("old"))).thenRefused(MEDIUM_TAKEN);
    story.when(reissueCode(2, code("old"))).thenRefused(MEDIUM_TAKEN);
    story.when(reissueCode(1, code("old"))).thenRefused(MEDIUM_TAKEN);
    story.when(reissueCode(1, code("new"))).thenRefused(MEDIUM_TAKEN);
    story.given(release(1, code("new"))).when(bind(1, code("new"))).thenRefused(MEDIUM_TAKEN);
  }

  @Test
  void onlyACodeIsReissued() {
    given(stock(1))
        .when(reissueCode(1, chip(1)))
        .thenRefused(MEDIUM_UNKNOWN, "medium", chip(1).value(), "needed", "a QR code");
  }

  @Test
  void aClosedCardGetsNoMedium() {
    given(stock(1), issue(1), close(1))
        .when(bind(1, chip(1)))
        .thenRefused(
            WRONG_STATUS, "number", card(1).value(), "status", "closed", "needed", "not closed");
  }

  @Test
  void aVirtualCardIsANumberOnly() {
    given(virtual(SENTOFT))
        .when(new BindMedium(card("C_VIRT_PS_SENTOFT"), chip(1)))
        .thenRefused(WRONG_FORM, "number", "C_VIRT_PS_SENTOFT", "needed", "physical");
  }
}
