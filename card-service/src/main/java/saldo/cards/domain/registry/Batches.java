package saldo.cards.domain.registry;

import static saldo.schemas.registry.RegistryRejection.BULK_EMPTY;
import static saldo.schemas.registry.RegistryRejection.BULK_TOO_LARGE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.*;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;

/** Many definitions in one step, all or none; each sees those before it. */
final class Batches {
  private Batches() {}

  static Decision<RegistryEvent, RegistryRejection> defineMany(Registry registry, DefineMany c) {
    int size = c.entries().size();
    Checks checks =
        new Checks()
            .that(size > 0, BULK_EMPTY)
            .that(size <= Limits.ENTRIES, BULK_TOO_LARGE, "entries", size);
    return checks.failed() ? checks.acceptAsItIs() : inOrder(registry, c);
  }

  private static Decision<RegistryEvent, RegistryRejection> inOrder(Registry before, DefineMany c) {
    Registry registry = before;
    List<RegistryEvent> events = new ArrayList<>();
    int position = 0;
    for (Define entry : c.entries()) {
      position++;
      switch (Definitions.define(registry, entry, before.at())) {
        case Accepted<RegistryEvent, RegistryRejection> accepted -> {
          for (RegistryEvent event : accepted.events()) {
            registry = Evolution.of(registry, event);
          }
          events.addAll(accepted.events());
        }
        case Rejected<RegistryEvent, RegistryRejection> rejected -> {
          return becauseOf(position, rejected);
        }
        case Each<RegistryEvent, RegistryRejection> each ->
            throw new IllegalStateException("a definition is not several: " + each);
      }
    }
    return new Accepted<>(List.copyOf(events));
  }

  private static Decision<RegistryEvent, RegistryRejection> becauseOf(
      int position, Rejected<RegistryEvent, RegistryRejection> rejected) {
    Map<String, String> details = new LinkedHashMap<>(rejected.details());
    details.put("position", Integer.toString(position));
    return Decision.rejected(rejected.reason(), details);
  }
}
