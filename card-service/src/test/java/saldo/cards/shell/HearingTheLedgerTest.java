package saldo.cards.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;

import java.nio.file.Path;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.StoredJson;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.Replacement;

class HearingTheLedgerTest {
  @TempDir private Path state;
  private DrivenCards driven;

  @BeforeEach
  void start() {
    driven = DrivenCards.of(state);
  }

  @AfterEach
  void stop() {
    driven.close();
  }

  @Test
  void theFirstMoneyIsNotedOnceAndActivatesAnIssuedCard() {
    driven.given(stock(1), issue(1));

    driven.hear(Booked.purchase(card(1)));
    assertThat(driven.happened())
        .containsExactly(new FirstPostingNoted(card(1)), new CardActivated(card(1)));
    assertThat(driven.state(card(1)))
        .satisfies(card -> {
          assertThat(card.posted()).isTrue();
          assertThat(card.status()).isEqualTo(CardStatus.ACTIVE);
        });

    driven.hear(Booked.purchase(card(1)));
    driven.hear(Booked.load(card(1)));
    assertThat(driven.happened()).isEmpty();
    assertThat(driven.states()).isEmpty();
    assertThat(driven.hasAnswers()).isFalse();
  }

  @Test
  void whatIsNotedSaysWhichEntryItWasAndWhoseDoing() {
    driven.given(stock(1));

    driven.hear("sale-7", Booked.purchase(card(1)));

    CardEntry entry = driven.entries().getFirst();
    assertThat(entry.entry()).isEqualTo(new EntryId("sale-7"));
    assertThat(entry.origin()).isEqualTo(DrivenCards.TILL);
    assertThat(entry.businessTime()).isEqualTo(driven.now());
  }

  @Test
  void anEntryOfABulkIsHeardLikeAnyOther() {
    driven.given(stock(1), issue(1), stock(2), issue(2), stock(3));

    driven.hear("bulk/1", Booked.load(card(1)));
    driven.hear("bulk/2", Booked.load(card(2)));
    driven.hear("bulk/3", Booked.moved(card(1), card(3), Replacement.EXCHANGE));

    assertThat(driven.happened())
        .contains(new CardActivated(card(1)), new CardActivated(card(2)))
        .endsWith(new CardReplaced(card(1), card(3), Replacement.EXCHANGE, new EntryId("bulk/3")));
    assertThat(driven.deadLetters()).isEmpty();
  }

  @Test
  @Tag("S2.052")
  void theFirstMoneyOfTheNextBearerActivatesTheCardAgain() {
    driven.given(stock(1), issue(1));
    driven.hear(Booked.purchase(card(1)));
    driven.given(giveBack(1), reissue(1, "ben"));

    driven.hear(Booked.load(card(1)));

    assertThat(driven.happened()).containsExactly(new CardActivated(card(1)));
    assertThat(driven.state(card(1)))
        .satisfies(card ->
            assertThat(card.links().account(driven.now()).orElseThrow().account())
                .isEqualTo(own(1, 2)));
    driven.hear(Booked.load(card(1)));
    assertThat(driven.happened()).isEmpty();
  }

  @Test
  @Tag("S1.004")
  void aLostCardWhoseBalanceMovedIsReportedLostAndReplaced() {
    driven.given(stock(1), issue(1), activate(1), stock(2), issue(2));

    driven.hear("transfer-1", Booked.moved(card(1), card(2), Replacement.LOST));

    assertThat(driven.happened())
        .containsExactly(
            new FirstPostingNoted(card(2)),
            new CardActivated(card(2)),
            new CardReportedLost(card(1), Loss.LOST, "its balance went to card " + card(2)),
            new CardReplaced(card(1), card(2), Replacement.LOST, new EntryId("transfer-1")));
    assertThat(driven.state(card(1)))
        .satisfies(card -> {
          assertThat(card.status()).isEqualTo(CardStatus.LOST);
          assertThat(card.replacedBy()).isEqualTo(card(2));
        });
  }

  @Test
  @Tag("S1.017")
  void anExchangedCardWhoseBalanceMovedIsReturnedAndReplaced() {
    driven.given(stock(1), issue(1), activate(1), stock(2), issue(2));
    driven.hear(Booked.load(card(2)));
    driven.happened();

    driven.hear("transfer-1", Booked.moved(card(1), card(2), Replacement.EXCHANGE));

    assertThat(driven.happened())
        .containsExactly(
            new CardReturned(card(1), "its balance went to card " + card(2)),
            new CardReplaced(card(1), card(2), Replacement.EXCHANGE, new EntryId("transfer-1")));
  }

  @Test
  void theSameEntryHeardTwiceChangesNothingMore() {
    driven.given(stock(1), issue(1), stock(2), issue(2));
    driven.hear("transfer-1", Booked.moved(card(1), card(2), Replacement.LOST));
    driven.happened();

    driven.hear("transfer-1", Booked.moved(card(1), card(2), Replacement.LOST));

    assertThat(driven.happened()).isEmpty();
  }

  @Test
  void cardsThatAreNotKnownAreNoNews() {
    driven.hear(Booked.purchase(card(1)));
    driven.hear(Booked.purchase(own(1), Booked.unknown(CardRef.medium(chip(1)))));
    driven.hear(Booked.purchase(own(1), null));
    driven.hear(Booked.moved(card(1), card(2), Replacement.LOST));

    assertThat(driven.happened()).isEmpty();
    assertThat(driven.deadLetters()).isEmpty();
  }

  @Test
  void anEntryWithoutACardIsNotEvenParsed() {
    driven.hearEntry("{\"event\":{\"type\":\"purchased\"}, no json".getBytes(UTF_8));

    assertThat(driven.deadLetters()).isEmpty();
  }

  @Test
  void whatCannotBeReadGoesAsideAndTheNextIsHeard() {
    driven.given(stock(1));
    byte[] garbage = "{\"event\":{\"use\":{no json".getBytes(UTF_8);

    driven.hearEntry(garbage);
    driven.hearEntry(null);
    driven.hearBalance("canteen|" + own(1), "{no json".getBytes(UTF_8));
    driven.hearBalance("canteen", StoredJson.write(balance(own(1), 0, 0)));

    assertThat(driven.deadLetters())
        .hasSize(4)
        .first()
        .satisfies(letter -> {
          assertThat(letter.value()).isEqualTo(garbage);
          assertThat(header(letter, "reason")).startsWith("event: Unexpected character");
          assertThat(header(letter, "source")).startsWith("saldo.ledger.journal-0@");
        });
    driven.hear(Booked.purchase(card(1)));
    assertThat(driven.happened()).containsExactly(new FirstPostingNoted(card(1)));
  }

  @Test
  void aBalanceThatCannotBeReadDoesNotStopTheCardsOfItsAccount() {
    driven.given(stock(1), issue(1));
    driven.hear(balance(own(1), 500, 0));

    driven.hearBalance("canteen|" + own(1), "{no json".getBytes(UTF_8));

    driven.send("close", close(1));
    assertThat(driven.rejected().details()).containsEntry("balance", "500 EUR");
  }

  @Test
  void aCardIsNotClosedBeforeTheLedgerSaysThatNothingIsOnIt() {
    driven.given(stock(1), issue(1));
    driven.hear(balance(own(1), 500, 0));
    driven.send("close-1", close(1));
    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.NOT_SETTLED);

    driven.hear(balance(own(1), 0, 1));
    driven.send("close-2", close(1));
    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.NOT_SETTLED);

    driven.hear(balance(own(1), 0, 0));
    driven.send("close-3", close(1));
    assertThat(driven.outcome()).isInstanceOf(CardOutcome.Accepted.class);
  }

  @Test
  void whatTheLedgerHasBookedCountsBeforeItIsHeardWithWhichCard() {
    driven.given(stock(1), issue(1));
    driven.hear(balance(own(1), 0, 0));

    driven.send("remove", remove(1));

    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.EVER_POSTED);
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }
}
