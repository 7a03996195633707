package saldo.cards.domain.registry;

import java.time.Instant;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.schemas.registry.RegistryCommand;

/** One command of a random stream. */
record Step(RegistryCommand command, Instant at) {

  Situation situation() {
    return new Situation(Scenario.WHEN, at, Scenario.CLERK);
  }
}
