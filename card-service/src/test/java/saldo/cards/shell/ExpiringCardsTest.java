package saldo.cards.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.AddRange;
import saldo.schemas.card.CardCommand.Blank;
import saldo.schemas.card.CardCommand.IssueCard;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.CardExpired;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;

/** A card of the profile staff is valid for two years. */
class ExpiringCardsTest {
  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final CardEvent EXPIRED = new CardExpired(card(1));

  @TempDir private Path state;
  private DrivenCards driven;
  private Instant end = NOON;

  @BeforeEach
  void start() {
    driven = DrivenCards.of(state);
  }

  @AfterEach
  void stop() {
    driven.close();
  }

  @Test
  void aCardExpiresByItselfOnceWhenItsTimeIsOver() {
    givenACardOfTwoYears(activate(1));

    driven.passTo(end.minus(MOMENT));
    assertThat(driven.happened()).isEmpty();

    driven.passTo(end.plus(MOMENT));
    assertThat(driven.happened()).containsExactly(EXPIRED);
    assertThat(driven.state(card(1)))
        .satisfies(card -> assertThat(card.status()).isEqualTo(CardStatus.EXPIRED));
    assertThat(driven.hasAnswers()).isFalse();

    driven.pass(MOMENT);
    driven.pass(Duration.ofDays(1_000));
    assertThat(driven.happened()).isEmpty();
    assertThat(driven.due()).isZero();
  }

  @Test
  void aCardExpiresAlsoWhenItIsNotActiveOrSuspended() {
    givenACardOfTwoYears();
    driven.passTo(end.plus(MOMENT));
    assertThat(driven.happened()).containsExactly(EXPIRED);

    driven.given(stock(2, "staff"), issue(2), activate(2), suspend(2), resume(2), suspend(2));
    driven.pass(Duration.ofDays(731));
    assertThat(driven.happened()).containsExactly(new CardExpired(card(2)));
  }

  @Test
  void aCardThatNobodyHoldsAnyMoreDoesNotExpire() {
    thenNothingExpiresAfter(activate(1), close(1));
  }

  @Test
  void aLostCardDoesNotExpire() {
    thenNothingExpiresAfter(activate(1), lost(1));
  }

  @Test
  void aCardThatCameBackDoesNotExpire() {
    thenNothingExpiresAfter(activate(1), giveBack(1));
  }

  @Test
  void aRemovedCardDoesNotExpire() {
    thenNothingExpiresAfter(remove(1));
  }

  @Test
  void aCardWhoseProfileSaysNothingNeverExpires() {
    driven.given(stock(1, "guest"), issue(1));

    driven.pass(Duration.ofDays(40_000));

    assertThat(driven.happened()).isEmpty();
  }

  @Test
  void aCardThatWasIssuedAgainExpiresTwoYearsLater() {
    givenACardOfTwoYears(activate(1), giveBack(1));
    driven.pass(Duration.ofDays(100));
    driven.given(reissue(1, "anna"));

    driven.passTo(end.plus(MOMENT));
    assertThat(driven.happened()).isEmpty();

    driven.pass(Duration.ofDays(100));
    assertThat(driven.happened()).containsExactly(EXPIRED);
    driven.pass(Duration.ofDays(1_000));
    assertThat(driven.happened()).isEmpty();
  }

  @Test
  void whatCouldNotExpireIsTriedAgain() {
    givenACardOfTwoYears();
    String key = "canteen|card|" + card(1);
    byte[] sound = driven.kept().get(key);
    driven.kept().put(key, "{damaged".getBytes(UTF_8));
    driven.passTo(end.plus(MOMENT));
    assertThat(driven.happened()).isEmpty();

    driven.kept().put(key, sound);
    driven.pass(MOMENT);

    assertThat(driven.happened()).containsExactly(EXPIRED);
  }

  @Test
  void ofManyCardsThatExpireAtOnceTheRestFollowsInTheNextSecond() {
    driven.given(new AddRange("1000001", 510, new Blank(ValueMode.SERVER, "staff", null)));
    for (int n = 0; n < 510; n++) {
      CardNumber number = CardNumber.withCheckDigit(Integer.toString(1_000_001 + n));
      driven.given(new IssueCard(number, null, null, null));
    }

    driven.pass(Duration.ofDays(800));
    assertThat(driven.happened()).hasSize(500);
    driven.pass(MOMENT);
    assertThat(driven.happened()).hasSize(10);
    driven.pass(MOMENT);
    assertThat(driven.happened()).isEmpty();
  }

  private void thenNothingExpiresAfter(CardCommand... commands) {
    givenACardOfTwoYears(commands);

    driven.passTo(end.plus(MOMENT));

    assertThat(driven.happened()).isEmpty();
    assertThat(driven.due()).isZero();
  }

  private void givenACardOfTwoYears(CardCommand... commands) {
    driven.given(stock(1, "staff"), issue(1));
    end = driven.now().atOffset(ZoneOffset.UTC).plusMonths(24).toInstant();
    driven.given(commands);
  }
}
