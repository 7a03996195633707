package saldo.cards.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.shell.DrivenCards.LEDGER;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.cards.domain.card.RandomSteps;
import saldo.cards.domain.card.Step;
import saldo.cards.view.CardProjection;
import saldo.cards.view.CardReader;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Dated;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.card.Medium;
import saldo.schemas.topics.Topics;
import saldo.testing.Seeded;

/** The read model, which folds the events, says of every card what the decider published of it. */
class ReadingWhatWasDecidedTest {
  private static final int CASES = 20;

  @TempDir private Path directory;
  private int number;

  @Test
  void theReadModelSaysWhatWasPublishedOfEveryCard() {
    Seeded.cases(CASES)
        .checkList(
            RandomSteps::draw,
            steps -> {
              number++;
              Path here = directory.resolve("case-" + number);
              try (DrivenCards driven = DrivenCards.of(here.resolve("streams"));
                  FoldedStore view = FoldedStore.open(here.resolve("view"), new CardProjection())) {
                long events = drive(driven, steps, view);
                thenBothSayTheSame(driven.states(), new CardReader(view.store()), events);
              }
            });
  }

  private static long drive(DrivenCards driven, List<Step> steps, FoldedStore view) {
    Map<AccountId, Object> said = new HashMap<>();
    for (Step step : steps) {
      driven.passTo(step.at());
      step.balances()
          .forEach((account, balance) -> {
            if (!balance.equals(said.put(account, balance))) {
              driven.hear(balance);
            }
          });
      driven.send(step.id(), step.command());
    }
    assertThat(driven.deadLetters()).isEmpty();
    List<TestRecord<byte[], byte[]>> journal = driven.journal();
    journal.forEach(event -> view.fold(Topics.CARD_EVENTS.name(), event.key(), event.value()));
    return journal.size();
  }

  private static void thenBothSayTheSame(
      Map<String, @Nullable CardState> published, CardReader reader, long events) {
    Map<String, @Nullable CardState> read = new LinkedHashMap<>();
    for (String key : published.keySet()) {
      CardNumber card = CardNumber.of(key.substring(key.indexOf('|') + 1));
      read.put(key, reader.card(LEDGER, card).orElse(null));
    }
    assertThat(read).isEqualTo(published);
    assertThat(reader.head(LEDGER)).isEqualTo(events);
    thenUsersAndMediaAreThoseOf(published, reader);
  }

  private static void thenUsersAndMediaAreThoseOf(
      Map<String, @Nullable CardState> published, CardReader reader) {
    Map<AccountId, Set<CardNumber>> users = new HashMap<>();
    Map<MediumId, CardState> media = new HashMap<>();
    for (CardState card : published.values()) {
      if (card != null) {
        addAccounts(users, card);
        card.media().forEach(medium -> add(media, medium, card));
      }
    }
    users.forEach((account, cards) ->
        assertThat(reader.users(LEDGER, account)).as("%s", account).isEqualTo(cards));
    media.forEach((medium, card) ->
        assertThat(reader.card(LEDGER, CardRef.medium(medium))).as("%s", medium).contains(card));
  }

  private static void addAccounts(Map<AccountId, Set<CardNumber>> users, CardState card) {
    @Nullable AccountLink now = card.links().account(Instant.MAX).orElse(null);
    for (Dated<AccountLink> link : card.links().accounts()) {
      if (link.value() != null) {
        Set<CardNumber> cards = users.computeIfAbsent(link.value().account(), a -> new HashSet<>());
        if (link.value().equals(now)) {
          cards.add(card.number());
        }
      }
    }
  }

  private static void add(Map<MediumId, CardState> media, Medium medium, CardState card) {
    if (medium.until() == null) {
      media.put(medium.id(), card);
    }
  }
}
