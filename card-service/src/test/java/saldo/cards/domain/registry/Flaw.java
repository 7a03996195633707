package saldo.cards.domain.registry;

import java.util.List;
import java.util.function.Consumer;
import saldo.kit.testing.RefusalPrecedence;
import saldo.schemas.registry.RegistryRejection;

/**
 * One thing that is wrong with an attempt.
 *
 * @param reason why it is refused then
 * @param spoils what it changes; two flaws that change the same cannot be there at once
 */
record Flaw(RegistryRejection reason, List<String> spoils, Consumer<Attempt> how)
    implements RefusalPrecedence.Flaw<Attempt, RegistryRejection> {

  static Flaw of(RegistryRejection reason, String spoils, Consumer<Attempt> how) {
    return new Flaw(reason, List.of(spoils), how);
  }
}
