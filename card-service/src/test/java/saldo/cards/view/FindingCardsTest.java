package saldo.cards.view;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.view.Keeping.LATER;
import static saldo.cards.view.Keeping.bound;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.projection.Page;
import saldo.schemas.CardNumber;
import saldo.schemas.MediumId;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;

class FindingCardsTest {
  @TempDir Path directory;
  private Keeping keeping;

  @BeforeEach
  void open() {
    keeping = Keeping.of(directory);
  }

  @AfterEach
  void close() {
    keeping.close();
  }

  @Test
  void byTheBeginningOfTheNumber() {
    keeping.givenAnActiveCard("A_1", "a");
    keeping.givenAnActiveCard("B_1", "b");
    keeping.givenAnActiveCard("B_2", "c");

    assertThat(found(filter("B", null, LATER))).containsExactly("B_1", "B_2");
    assertThat(found(filter("", null, LATER))).containsExactly("A_1", "B_1", "B_2");
    assertThat(found(filter("C", null, LATER))).isEmpty();
  }

  @Test
  void byStatusAndByWhatTheyAreLinkedTo() {
    keeping.givenAnActiveCard("A_1", "a");
    keeping.givenAnActiveCard("A_2", "b");
    keeping.happened(
        new CardSuspended(CardNumber.of("A_2"), "why"),
        new CardAssigned(CardNumber.of("A_2"), Attribute.BEARER, "maria", Keeping.NOON, "why"),
        new CardAssigned(CardNumber.of("A_2"), Attribute.PROFILE, "lunch", Keeping.NOON, "why"));

    assertThat(found(filter("", CardStatus.SUSPENDED, LATER))).containsExactly("A_2");
    assertThat(found(new CardFilter("", null, "maria", null, null, null, LATER)))
        .containsExactly("A_2");
    assertThat(found(new CardFilter("", null, null, "staff", null, null, LATER)))
        .containsExactly("A_1", "A_2");
    assertThat(found(new CardFilter("", null, null, null, "lunch", null, LATER)))
        .containsExactly("A_2");
    assertThat(found(new CardFilter("", null, null, null, null, "a", LATER)))
        .containsExactly("A_1");
    assertThat(found(new CardFilter("A_1", null, "maria", null, null, null, LATER))).isEmpty();
  }

  @Test
  void whatIsPlannedDoesNotHoldYet() {
    keeping.givenAnActiveCard("A_1", "a");
    Instant planned = LATER.plusSeconds(60);
    keeping.happened(
        new CardAssigned(CardNumber.of("A_1"), Attribute.GROUP, "guests", planned, "planned"));

    assertThat(found(new CardFilter("", null, null, "guests", null, null, LATER))).isEmpty();
    assertThat(found(new CardFilter("", null, null, "guests", null, null, planned)))
        .containsExactly("A_1");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    IntStream.rangeClosed(1, 7).forEach(i -> keeping.givenAnActiveCard("A_" + i, "a"));

    Page<CardState> first = find(filter("A", null, LATER), "", 3);
    Page<CardState> second = find(filter("A", null, LATER), String.valueOf(first.next()), 3);
    Page<CardState> third = find(filter("A", null, LATER), String.valueOf(second.next()), 3);

    assertThat(numbers(first)).containsExactly("A_1", "A_2", "A_3");
    assertThat(numbers(second)).containsExactly("A_4", "A_5", "A_6");
    assertThat(numbers(third)).containsExactly("A_7");
    assertThat(third.next()).isNull();
    assertThat(first.asOfSeq()).isEqualTo(keeping.seq());
  }

  @Test
  void theHotListHasWhatStandsForACardNow() {
    keeping.givenAnActiveCard("A_1", "a");
    keeping.givenAnActiveCard("A_2", "b");
    keeping.givenAnActiveCard("A_3", "c");
    CardNumber lost = CardNumber.of("A_2");
    keeping.happened(
        bound("A_2", "mifare:04A1B2C3"),
        bound("A_2", "tag:1"),
        new MediumReleased(lost, MediumId.of("tag:1"), "worn out"),
        new CardReportedLost(lost, Loss.LOST, "why"),
        new CardReturned(CardNumber.of("A_3"), "why"));

    Page<HotCard> all = keeping.cards().hot(keeping.ledger(), "", 10);
    Page<HotCard> first = keeping.cards().hot(keeping.ledger(), "", 1);

    assertThat(all.items()).extracting(HotCard::number).containsExactly(lost, CardNumber.of("A_3"));
    HotCard card = all.items().getFirst();
    assertThat(card.status()).isEqualTo(CardStatus.LOST);
    assertThat(card.media()).containsExactly(MediumId.of("mifare:04A1B2C3"));
    assertThat(card.version())
        .isEqualTo(keeping.cards().card(keeping.ledger(), lost).orElseThrow().version());
    assertThat(first.items()).hasSize(1);
    assertThat(keeping.cards().hot(keeping.ledger(), String.valueOf(first.next()), 1).items())
        .extracting(HotCard::number)
        .containsExactly(CardNumber.of("A_3"));
  }

  @Test
  void anotherLedgersCardsAreNotFound() {
    keeping.beside("canteen-2").givenAnActiveCard("A_1", "a");

    assertThat(found(filter("", null, LATER))).isEmpty();
    assertThat(keeping.cards().hot(keeping.ledger(), "", 10).items()).isEmpty();
  }

  private List<String> found(CardFilter filter) {
    return numbers(find(filter, "", 100));
  }

  private Page<CardState> find(CardFilter filter, String cursor, int limit) {
    return keeping.cards().find(keeping.ledger(), filter, cursor, limit);
  }

  private static List<String> numbers(Page<CardState> page) {
    return page.items().stream().map(card -> card.number().value()).toList();
  }

  private static CardFilter filter(String prefix, @Nullable CardStatus status, Instant at) {
    return new CardFilter(prefix, status, null, null, null, null, at);
  }
}
