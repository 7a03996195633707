package saldo.cards.domain.registry;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

/** When what holds of a registered thing changes. */
final class Timeline {
  private Timeline() {}

  /** How long that holds which is said to hold from a time on: until the next change. */
  static Span from(RegisteredItem item, Instant time) {
    return new Span(
        time, changes(item).stream().filter(time::isBefore).findFirst().orElse(Span.FOREVER));
  }

  /** The times from which on something was said to hold, the earliest first. */
  static NavigableSet<Instant> changes(RegisteredItem item) {
    NavigableSet<Instant> changes = new TreeSet<>();
    item.versions().stream().map(Version::validFrom).forEach(changes::add);
    return changes;
  }

  /** The changes within a span, without its beginning. */
  static NavigableSet<Instant> changes(RegisteredItem item, Span span) {
    NavigableSet<Instant> changes = changes(item);
    changes.removeIf(time -> !span.contains(time) || time.equals(span.from()));
    return changes;
  }

  /** The first time within a span at which it is not registered. */
  static Optional<Instant> gap(RegisteredItem item, Span span) {
    NavigableSet<Instant> times = changes(item, span);
    times.add(span.from());
    return times.stream().filter(time -> item.at(time).isEmpty()).findFirst();
  }
}
