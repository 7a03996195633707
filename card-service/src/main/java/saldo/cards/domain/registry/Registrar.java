package saldo.cards.domain.registry;

import java.time.Instant;
import saldo.kit.decider.Decider;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.*;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;

/**
 * The rules of the registry: nothing that holds names what is not there. The past is never
 * rewritten; what is said later of an earlier time is another version.
 */
public final class Registrar
    implements Decider<Registry, RegistryCommand, RegistryEvent, RegistryRejection> {

  @Override
  public Decision<RegistryEvent, RegistryRejection> decide(
      Registry registry, RegistryCommand command, Situation situation) {
    Instant now = situation.at();
    return switch (command) {
      case Define c -> Definitions.define(registry, c, now);
      case Withdraw c -> Withdrawals.withdraw(registry, c, now);
      case MergeBearers c -> Mergers.merge(registry, c, now);
      case DefineMany c -> Batches.defineMany(registry.recording(now), c);
      case OfferPairing c -> Pairings.offer(registry, c, now);
      case PairDevice c -> Pairings.pair(registry, c, now);
      case RenewPairing c -> Pairings.renew(registry, c, now);
      case UnpairDevice c -> Pairings.unpair(registry, c);
    };
  }

  /** Records what has happened as known since {@link Registry#at}. */
  @Override
  public Registry evolve(Registry registry, RegistryEvent event) {
    return Evolution.of(registry, event);
  }
}
