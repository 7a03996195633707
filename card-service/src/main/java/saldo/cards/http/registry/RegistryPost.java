package saldo.cards.http.registry;

import jakarta.enterprise.context.ApplicationScoped;
import saldo.cards.http.CardRuntime;
import saldo.http.CommandPost;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryOutcome;

/** Where commands to the registry come in, one by one and from tables. */
@ApplicationScoped
public class RegistryPost {
  private final CommandPost<RegistryCommand, RegistryOutcome> commands;

  RegistryPost(CardRuntime runtime) {
    this.commands =
        new CommandPost<>(
            RegistryCommand.class,
            (command, patience) -> runtime.registryClient().ask(command, patience),
            RegistryOutcomeAnswer::of,
            RegistryOutcomesResource.OUTCOMES);
  }

  CommandPost<RegistryCommand, RegistryOutcome> commands() {
    return commands;
  }
}
