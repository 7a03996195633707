package saldo.cards.domain.card;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.kit.testing.Scenario.Then;
import saldo.schemas.AccountId;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardRejection;
import saldo.schemas.ledger.AccountSnapshot;

/** A {@link Scenario} in which time passes, and in which the ledger says what is on accounts. */
final class Story {
  private final CardLife rules = new CardLife();
  private Cards cards;

  Story(Cards cards) {
    this.cards = cards;
  }

  /** From here on it is this time. */
  Story at(Instant time) {
    cards = cards.at(time);
    return this;
  }

  Story at(String time) {
    return at(Instant.parse(time));
  }

  /** What was commanded before. */
  Story given(CardCommand... commands) {
    for (CardCommand command : commands) {
      Situation situation = new Situation(Scenario.WHEN, cards.at(), Scenario.CLERK);
      if (!(rules.decide(cards, command, situation)
          instanceof Decision.Accepted<CardEvent, CardRejection> accepted)) {
        throw new IllegalStateException(
            "This cannot be given: " + rules.decide(cards, command, situation));
      }
      accepted.events().forEach(event -> cards = rules.evolve(cards, event));
    }
    return this;
  }

  /** What the ledger says about an account. */
  Story balance(AccountSnapshot snapshot) {
    Map<AccountId, AccountSnapshot> balances = new HashMap<>(cards.balances());
    balances.put(snapshot.account(), snapshot);
    cards =
        new Cards(
            cards.at(),
            cards.cards(),
            cards.media(),
            cards.users(),
            cards.virtualCards(),
            cards.items(),
            balances);
    return this;
  }

  /** The command that is tested. */
  Then<Cards, CardEvent, CardRejection> when(CardCommand command) {
    return Scenario.of(rules, cards).at(cards.at()).when(command);
  }

  Cards cards() {
    return cards;
  }
}
