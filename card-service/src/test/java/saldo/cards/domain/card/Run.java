package saldo.cards.domain.card;

import java.util.ArrayList;
import java.util.List;
import saldo.kit.decider.Decision;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardRejection;

/** Cards that are given a stream of commands, as the shell gives them to it. */
final class Run {
  private final CardLife rules = new CardLife();
  private final List<Effect> effects = new ArrayList<>();
  private Cards cards = CardLanguage.cards(CardLanguage.NOON);

  /** What a command did. */
  record Effect(Step step, Decision<CardEvent, CardRejection> decision, Cards before, Cards after) {

    List<CardEvent> events() {
      return decision instanceof Decision.Accepted<CardEvent, CardRejection> accepted
          ? accepted.events()
          : List.of();
    }
  }

  Cards cards() {
    return cards;
  }

  /** All effects so far, in order. */
  List<Effect> effects() {
    return effects;
  }

  /** The cards as they are when a command comes. */
  Cards upTo(Step step) {
    return new Cards(
        step.at(),
        cards.cards(),
        cards.media(),
        cards.users(),
        cards.virtualCards(),
        cards.items(),
        step.balances());
  }

  Effect take(Step step) {
    Cards before = upTo(step);
    Decision<CardEvent, CardRejection> decision =
        rules.decide(before, step.command(), step.situation());
    cards = before;
    Effect effect = new Effect(step, decision, before, before);
    for (CardEvent event : effect.events()) {
      cards = rules.evolve(cards, event);
    }
    Effect done = new Effect(step, decision, before, cards);
    effects.add(done);
    return done;
  }
}
