package saldo.cards.domain.registry;

import java.util.List;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.testing.RefusalPrecedence;
import saldo.kit.testing.Scenario;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;

/** The reason that {@link RegistryRejection} writes first is given. */
class RefusalPrecedenceTest
    extends RefusalPrecedence<Attempt, RegistryCommand, RegistryEvent, RegistryRejection> {
  RefusalPrecedenceTest() {
    super(RegistryCommand.class, RegistryRejection.class);
  }

  @Override
  protected List<RefusalTable.Row> rows() {
    return RefusalTable.rows();
  }

  @Override
  protected Attempt attempt() {
    return new Attempt();
  }

  @Override
  protected Decision<RegistryEvent, RegistryRejection> decide(
      Attempt attempt, RegistryCommand command) {
    return new Registrar()
        .decide(
            attempt.registry(),
            command,
            new Situation(Scenario.WHEN, RegistryLanguage.NOW, Scenario.CLERK));
  }
}
