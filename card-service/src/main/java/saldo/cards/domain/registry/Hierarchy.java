package saldo.cards.domain.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is above something while a version of it holds. Those above may move within that time, so
 * every such change is looked at.
 *
 * @param tooDeep whether at some time there are more levels than {@link Limits#LEVELS}
 * @param circular since when it would be part of itself
 */
record Hierarchy(boolean tooDeep, Optional<Instant> circular) {
  private static final Hierarchy FLAT = new Hierarchy(false, Optional.empty());

  static Hierarchy of(Registry registry, ItemKey self, Optional<ItemKey> parent, Span span) {
    return parent.map(key -> of(registry, self, key, span)).orElse(FLAT);
  }

  private static Hierarchy of(Registry registry, ItemKey self, ItemKey parent, Span span) {
    boolean tooDeep = false;
    Optional<Instant> circular = Optional.empty();
    TreeSet<Instant> times = new TreeSet<>();
    times.add(span.from());
    while (!times.isEmpty()) {
      Instant time = times.removeFirst();
      List<ItemKey> above = above(registry, self, parent, time);
      tooDeep |= above.size() > Limits.LEVELS;
      circular = circular.or(() -> above.contains(self) ? Optional.of(time) : Optional.empty());
      Span rest = new Span(time, span.until());
      above.forEach(key -> times.addAll(Timeline.changes(registry.item(key), rest)));
    }
    return new Hierarchy(tooDeep, circular);
  }

  private static List<ItemKey> above(
      Registry registry, ItemKey self, ItemKey parent, Instant time) {
    List<ItemKey> above = new ArrayList<>();
    Optional<ItemKey> next = Optional.of(parent);
    while (next.isPresent() && above.size() <= Limits.LEVELS) {
      ItemKey key = next.get();
      above.add(key);
      next =
          key.equals(self)
              ? Optional.empty()
              : registry.item(key).at(time).flatMap(References::parent);
    }
    return above;
  }
}
