package saldo.cards.domain.registry;

import static saldo.schemas.registry.RegistryRejection.BEARER_NOT_ANONYMOUS;
import static saldo.schemas.registry.RegistryRejection.HIERARCHY_CIRCULAR;
import static saldo.schemas.registry.RegistryRejection.REFERENCE_UNKNOWN;

import java.time.Instant;
import java.util.Optional;
import saldo.kit.decider.Decision;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryRejection;

/**
 * What holds for something from a time on. As long as it holds, everything it names is registered,
 * and it is not above itself.
 */
final class Definitions {
  private Definitions() {}

  static Decision<RegistryEvent, RegistryRejection> define(
      Registry registry, Define c, Instant now) {
    ItemKey key = new ItemKey(c.data().kind(), c.id());
    RegisteredItem item = registry.item(key);
    Span span = Timeline.from(item, c.validFrom() == null ? now : c.validFrom());
    Checks checks = new Checks().id(key).reason(c.reason()).validFrom(span.from(), now);
    FieldRules.check(checks, c.data());
    if (!checks.failed()) {
      relations(checks, registry, c, span);
    }
    checks
        .notMerged(item)
        .that(staysPerson(item, c.data(), span.from()), BEARER_NOT_ANONYMOUS, "id", c.id());
    return isSaid(item, c, span.from())
        ? checks.acceptAsItIs()
        : checks
            .changeable(key, item, Room.isLeft(item, c.data()))
            .accept(() -> new Defined(c.id(), c.data(), span.from(), c.reason()));
  }

  private static void relations(Checks checks, Registry registry, Define c, Span span) {
    ItemKey self = new ItemKey(c.data().kind(), c.id());
    Hierarchy above = Hierarchy.of(registry, self, References.parent(c.data()), span);
    checks.field(!above.tooDeep(), "parent", "at most " + Limits.LEVELS + " levels below the top");
    for (Reference reference : References.of(c.data())) {
      registered(checks, registry, reference, new Use(self, span));
    }
    above
        .circular()
        .ifPresent(at -> checks.that(false, HIERARCHY_CIRCULAR, Checks.about(self, "at", at)));
  }

  /** Who names something, and how long. */
  private record Use(ItemKey by, Span span) {}

  private static void registered(Checks checks, Registry registry, Reference reference, Use use) {
    ItemKey to = reference.to();
    Optional<Instant> gap =
        to.equals(use.by()) ? Optional.empty() : Timeline.gap(registry.item(to), use.span());
    gap.ifPresent(at ->
        checks.that(
            false,
            REFERENCE_UNKNOWN,
            "field",
            reference.field(),
            "kind",
            to.kind().code(),
            "id",
            to.id(),
            "at",
            at));
  }

  private static boolean staysPerson(RegisteredItem item, MasterData data, Instant from) {
    boolean person = item.at(from).filter(before -> !isNameless(before)).isPresent();
    return !person || !isNameless(data);
  }

  static boolean isNameless(MasterData data) {
    return data instanceof Bearer bearer && bearer.name().isEmpty();
  }

  /**
   * Whether the same was said before, so that an import may be repeated. Who names a time says
   * something of that time, even if it holds already: what is said later of an earlier time does
   * not change it.
   */
  private static boolean isSaid(RegisteredItem item, Define c, Instant from) {
    boolean holds = item.at(from).filter(c.data()::equals).isPresent();
    return holds && (c.validFrom() == null || Timeline.changes(item).contains(from));
  }
}
