package saldo.cards.domain.registry;

import static saldo.schemas.registry.RegistryRejection.BEARER_NOT_ANONYMOUS;
import static saldo.schemas.registry.RegistryRejection.SAME_BEARER;

import java.time.Instant;
import saldo.kit.decider.Decision;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand.MergeBearers;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.BearersMerged;
import saldo.schemas.registry.RegistryRejection;

/** Somebody anonymous turns out to be somebody who is registered too. */
final class Mergers {
  private Mergers() {}

  static Decision<RegistryEvent, RegistryRejection> merge(
      Registry registry, MergeBearers c, Instant now) {
    ItemKey from = new ItemKey(MasterKind.BEARER, c.from());
    ItemKey into = new ItemKey(MasterKind.BEARER, c.into());
    ItemKey end = registry.mergedBearer(c.into());
    RegisteredItem merged = registry.item(from);
    boolean anonymous = merged.at(now).filter(Definitions::isNameless).isPresent();
    return new Checks()
        .id(from)
        .id(into)
        .reason(c.reason())
        .known(from, merged, now)
        .known(into, registry.item(into), now)
        .known(end, registry.item(end), now)
        .notMerged(merged)
        .that(!end.equals(from), SAME_BEARER, "id", c.from(), "into", c.into())
        .that(anonymous, BEARER_NOT_ANONYMOUS, "id", c.from())
        .accept(() -> new BearersMerged(c.from(), end.id(), now, c.reason()));
  }
}
