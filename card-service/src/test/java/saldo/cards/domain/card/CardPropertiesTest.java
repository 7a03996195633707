package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.cards.domain.card.Run.Effect;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.NotePosting;
import saldo.schemas.card.CardCommand.NoteReplacement;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.testing.Kinds;
import saldo.testing.Seeded;

/** What holds after every command of any stream. */
class CardPropertiesTest {
  private static final int CASES = 120;

  @Test
  void replayingAllEventsGivesTheLiveState() {
    CardLife rules = new CardLife();
    streams(run -> {
      Cards replayed = Cards.empty(CardLanguage.NOON);
      for (Effect effect : run.effects()) {
        replayed = replayed.at(effect.step().at());
        for (CardEvent event : effect.events()) {
          replayed = rules.evolve(replayed, event);
        }
      }
      assertThat(replayed.cards()).isEqualTo(run.cards().cards());
      assertThat(replayed.media()).isEqualTo(run.cards().media());
      assertThat(replayed.users()).isEqualTo(run.cards().users());
      assertThat(replayed.virtualCards()).isEqualTo(run.cards().virtualCards());
    });
  }

  @Test
  @Tag("I6")
  void aCardBelongsToOneAccountAtAnyInstant() {
    streams(run -> {
      Map<CardNumber, Map<Instant, AccountId>> asLinked = new HashMap<>();
      for (Effect effect : run.effects()) {
        for (CardEvent event : effect.events()) {
          if (event instanceof AccountLinked e && e.link() != null) {
            asLinked
                .computeIfAbsent(e.number(), n -> new HashMap<>())
                .put(effect.step().at(), e.link().account());
          } else if (event instanceof AccountLinked e) {
            asLinked.getOrDefault(e.number(), new HashMap<>()).remove(effect.step().at());
          } else if (event instanceof CardRemoved e) {
            asLinked.remove(e.number());
          }
        }
      }
      run.cards()
          .cards()
          .forEach((number, card) -> {
            List<Dated<AccountLink>> links = card.state().links().accounts();
            assertThat(links).extracting(Dated::from).isSorted().doesNotHaveDuplicates();
            asLinked
                .getOrDefault(number, Map.of())
                .forEach((at, account) ->
                    assertThat(card.state().links().account(at).map(AccountLink::account))
                        .contains(account));
          });
    });
  }

  @Test
  @Tag("I6")
  void aLostCardIsNeverGivenToAnybodyAgain() {
    streams(run -> {
      Set<CardNumber> lost = new HashSet<>();
      for (Effect effect : run.effects()) {
        for (CardEvent event : effect.events()) {
          if (event instanceof CardReportedLost) {
            lost.add(event.number());
          }
          if (lost.contains(event.number())) {
            assertThat(event)
                .isNotInstanceOf(CardIssued.class)
                .isNotInstanceOf(CardAdded.class)
                .isNotInstanceOf(CardRemoved.class)
                .isNotInstanceOf(CardActivated.class)
                .isNotInstanceOf(CardAssigned.class);
          }
        }
      }
    });
  }

  @Test
  @Tag("I25")
  void anAccountThatWasMadeForACardIsNeverAnotherCardsOrAnotherBearers() {
    streams(run -> {
      Map<AccountId, String> spenders = new HashMap<>();
      Map<CardNumber, Integer> issues = new HashMap<>();
      for (Effect effect : run.effects()) {
        for (CardEvent event : effect.events()) {
          if (event instanceof CardIssued) {
            issues.merge(event.number(), 1, Integer::sum);
          } else if (event instanceof CardRemoved) {
            spenders.values().removeIf(by -> by.startsWith(event.number() + "#"));
          } else if (event instanceof AccountLinked e && e.link() != null) {
            AccountId account = e.link().account();
            String spender = e.number() + "#" + issues.get(e.number());
            String before = spenders.putIfAbsent(account, spender);
            if (account.value().startsWith("card-") && before != null) {
              assertThat(spender).as("who spends from %s", account).isEqualTo(before);
            }
          }
        }
      }
    });
  }

  @Test
  void theUsersOfAnAccountAreTheCardsThatAreLinkedToItNow() {
    afterEachCommand((run, effect) -> {
      Map<AccountId, Set<CardNumber>> users = new HashMap<>();
      for (Card card : run.cards().cards().values()) {
        card.account()
            .ifPresent(link ->
                users.computeIfAbsent(link.account(), id -> new HashSet<>()).add(card.number()));
      }
      assertThat(run.cards().users()).isEqualTo(users);
    });
  }

  @Test
  void aMediumStandsForOneCardAtATimeAndACodeForOneCardEver() {
    Map<MediumId, CardNumber> none = Map.of();
    afterEachCommand((run, effect) -> {
      Map<MediumId, CardNumber> now = new HashMap<>(none);
      Set<MediumId> codes = new HashSet<>();
      for (Card card : run.cards().cards().values()) {
        for (MediumId medium : card.media()) {
          assertThat(now.put(medium, card.number())).as("%s", medium).isNull();
        }
        assertThat(card.media().stream().filter(Card::isCode)).hasSizeLessThanOrEqualTo(1);
        card.state().media().stream()
            .filter(medium -> Card.isCode(medium.id()))
            .forEach(medium -> assertThat(codes.add(medium.id())).as("%s", medium).isTrue());
      }
      Map<MediumId, CardNumber> known =
          run.cards().media().entrySet().stream()
              .filter(use -> use.getValue().now())
              .collect(Collectors.toMap(Map.Entry::getKey, use -> use.getValue().card()));
      assertThat(known).isEqualTo(now);
    });
  }

  @Test
  @Tag("I27")
  void aServicePointHasOneActiveVirtualCardAtAnyTime() {
    afterEachCommand((run, effect) -> {
      Map<String, CardNumber> active = new HashMap<>();
      for (Card card : run.cards().cards().values()) {
        if (card.isVirtual() && card.status() == CardStatus.ACTIVE) {
          card.linkedTo(Attribute.SERVICE_POINT, effect.step().at())
              .ifPresent(point -> assertThat(active.put(point, card.number())).as(point).isNull());
        }
      }
      assertThat(run.cards().virtualCards()).isEqualTo(active);
    });
  }

  @Test
  void theVersionOfACardCountsItsEvents() {
    CardLife rules = new CardLife();
    afterEachCommand((run, effect) -> {
      Cards cards = effect.before();
      for (CardEvent event : effect.events()) {
        Card before = cards.card(event.number());
        cards = rules.evolve(cards, event);
        Card after = cards.card(event.number());
        if (after != null) {
          long next = before == null ? 1 : before.state().version() + 1;
          assertThat(after.state().version()).isEqualTo(next);
        }
      }
    });
  }

  @Test
  void aClosedCardNeverChanges() {
    afterEachCommand((run, effect) ->
        effect.before().cards().values().stream()
            .filter(card -> card.status() == CardStatus.CLOSED)
            .forEach(card -> assertThat(effect.after().card(card.number())).isEqualTo(card)));
  }

  @Test
  void aClosedCardHasNeitherAccountNorMedia() {
    afterEachCommand((run, effect) ->
        effect.after().cards().values().stream()
            .filter(card -> card.status() == CardStatus.CLOSED)
            .forEach(card -> {
              assertThat(card.account()).isEmpty();
              assertThat(card.media()).isEmpty();
            }));
  }

  @Test
  void whoeverHasACardHasAnAccountWithIt() {
    afterEachCommand((run, effect) ->
        effect.after().cards().values().stream()
            .map(Card::state)
            .filter(state -> state.status() != CardStatus.STOCK)
            .filter(state -> state.status() != CardStatus.CLOSED)
            .filter(CardPropertiesTest::wasIssued)
            .forEach(state ->
                assertThat(state.links().account(effect.step().at())).as("%s", state).isPresent()));
  }

  @Test
  void theLedgersWordAboutAKnownCardIsNeverRefused() {
    afterEachCommand((run, effect) -> {
      boolean noted =
          effect.step().command() instanceof NotePosting
              || effect.step().command() instanceof NoteReplacement;
      if (noted
          && effect.decision() instanceof Decision.Rejected<CardEvent, CardRejection> rejected) {
        assertThat(rejected.reason()).isEqualTo(CardRejection.CARD_UNKNOWN);
      }
    });
  }

  @Test
  void aCommandNeedsNoMoreThanItNames() {
    CardLife rules = new CardLife();
    Seeded.cases(CASES)
        .checkList(
            RandomSteps::draw,
            steps -> {
              Run run = new Run();
              for (Step step : steps) {
                Cards part = Fetching.named(run.upTo(step), step.command());
                Decision<CardEvent, CardRejection> decision =
                    rules.decide(part, step.command(), step.situation());
                Effect effect = run.take(step);
                assertThat(decision).isEqualTo(effect.decision());
                Cards after = part;
                for (CardEvent event : effect.events()) {
                  after = rules.evolve(after, event);
                }
                assertThat(Fetching.stored(effect.before(), part, after)).isEqualTo(effect.after());
              }
            });
  }

  @Test
  void theStreamsComeByEveryEventAndEveryReason() {
    Set<Class<?>> events = new HashSet<>();
    Set<CardRejection> reasons = EnumSet.noneOf(CardRejection.class);
    afterEachCommand((run, effect) -> {
      effect.events().forEach(event -> events.add(event.getClass()));
      if (effect.decision() instanceof Decision.Rejected<CardEvent, CardRejection> rejected) {
        reasons.add(rejected.reason());
      }
    });
    assertThat(events).containsExactlyInAnyOrder(Kinds.of(CardEvent.class));
    Set<CardRejection> all = EnumSet.allOf(CardRejection.class);
    all.remove(CardRejection.IDEMPOTENCY_CONFLICT);
    assertThat(reasons).containsExactlyInAnyOrderElementsOf(all);
  }

  /** A card in stock may be blocked by what the ledger reports of it. */
  private static boolean wasIssued(CardState state) {
    return state.accounts() > 0;
  }

  private static void streams(Seeded.Property<Run> property) {
    Seeded.cases(CASES)
        .checkList(
            RandomSteps::draw,
            steps -> {
              Run run = new Run();
              steps.forEach(run::take);
              property.check(run);
            });
  }

  private static void afterEachCommand(BiConsumer<Run, Effect> holds) {
    Seeded.cases(CASES)
        .checkList(
            RandomSteps::draw,
            steps -> {
              Run run = new Run();
              for (Step step : steps) {
                holds.accept(run, run.take(step));
              }
            });
  }
}
