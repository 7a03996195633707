package saldo.cards.domain.registry;

import static saldo.schemas.registry.RegistryRejection.IN_USE;

import java.time.Instant;
import saldo.kit.decider.Decision;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand.Withdraw;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.Withdrawn;
import saldo.schemas.registry.RegistryRejection;

/** Something is no longer there from a time on. */
final class Withdrawals {
  private Withdrawals() {}

  static Decision<RegistryEvent, RegistryRejection> withdraw(
      Registry registry, Withdraw c, Instant now) {
    ItemKey key = new ItemKey(c.kind(), c.id());
    RegisteredItem item = registry.item(key);
    Instant from = c.validFrom() == null ? now : c.validFrom();
    Checks checks =
        new Checks().id(key).reason(c.reason()).validFrom(from, now).known(key, item, from);
    registry.referrer(key, from).ifPresent(by -> checks.that(false, IN_USE, details(key, by)));
    return checks
        .notMerged(item)
        .changeable(key, item, item.versions().size() < Limits.VERSIONS)
        .accept(() -> new Withdrawn(c.kind(), c.id(), from, c.reason()));
  }

  private static Object[] details(ItemKey key, ItemKey by) {
    return new Object[] {
      "kind", key.kind().code(), "id", key.id(), "byKind", by.kind().code(), "byId", by.id()
    };
  }
}
