package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario.Then;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardRejection;

/** A refusal says in one sentence what was wrong and what to do. */
class SentencesTest {

  @Test
  void amountsAreWrittenAsTheirCurrencyDoes() {
    Story story = given(stock(1), issue(1)).balance(balance(own(1), 4_520, 0));
    assertThat(sentence(story.when(close(1))))
        .isEqualTo(
            "There is 45.20 EUR on the account card-10000016, and 0 holds are open: settle it"
                + " first.");
  }

  @Test
  void aWrongStatusIsNamedWithTheRightOnes() {
    assertThat(sentence(given(stock(1)).when(suspend(1))))
        .isEqualTo(
            "The card 10000016 is stock: this can be done only with one that is issued or"
                + " active.");
  }

  @ParameterizedTest
  @EnumSource(CardRejection.class)
  void everyReasonHasOne(CardRejection reason) {
    assertThat(Sentences.of(reason, Map.of())).matches("[A-Z{].*\\.");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void nothingIsLeftOpenInIt(Decision.Rejected<CardEvent, CardRejection> refusal) {
    assertThat(Sentences.of(refusal.reason(), refusal.details()))
        .doesNotContain("{", "}", "null", "  ");
  }

  static Stream<Decision<CardEvent, CardRejection>> refusals() {
    return new RefusalPrecedenceTest().refusals();
  }

  private static String sentence(Then<Cards, CardEvent, CardRejection> then) {
    return then.decision() instanceof Decision.Rejected<CardEvent, CardRejection> rejected
        ? Sentences.of(rejected.reason(), rejected.details())
        : "accepted";
  }
}
