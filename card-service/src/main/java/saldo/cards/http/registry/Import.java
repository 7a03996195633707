package saldo.cards.http.registry;

import java.util.List;
import saldo.cards.csv.TableReading.Read;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.DefineMany;

/**
 * A table that is to be registered.
 *
 * @param key its name for ever, from which the ids of its commands follow
 * @param commands that register its lines, in order
 */
record Import(
    LedgerId ledger, CommandId key, Origin origin, Read table, List<DefineMany> commands) {

  /** A command of it; the same for every repeat of the import. */
  Envelope<RegistryCommand> envelope(int command) {
    CommandId id = CommandId.of(key + "-" + (command + 1));
    return new Envelope<>(id, ledger, origin, null, commands.get(command));
  }
}
