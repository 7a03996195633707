package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.CARD_UNKNOWN;

import java.time.Instant;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardRejection;

/** What every rule needs at hand: the cards, and when it is. */
record Deciding(Cards cards, Situation situation) {

  /** What has to hold for a card that is known, and what happens then. */
  @FunctionalInterface
  interface Rule {
    Decision<CardEvent, CardRejection> decide(Checks checks, Card card);
  }

  Instant at() {
    return situation.at();
  }

  /** Nothing is wrong yet. */
  Checks checks() {
    return new Checks();
  }

  /** What is registered now. */
  Registry registry() {
    return registry(at());
  }

  Registry registry(Instant time) {
    return new Registry(cards.items(), time);
  }

  /** Decides about a card, if there is one and nothing was wrong before. */
  Decision<CardEvent, CardRejection> about(CardNumber number, Checks checks, Rule rule) {
    Card card = cards.card(number);
    checks.that(card != null, CARD_UNKNOWN, "number", number);
    return card == null || checks.failed() ? checks.refusal() : rule.decide(checks, card);
  }

  Decision<CardEvent, CardRejection> about(CardNumber number, Rule rule) {
    return about(number, checks(), rule);
  }
}
