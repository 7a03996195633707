package saldo.cards.csv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.cards.csv.TableReading.Line;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.References;

/** A part can be registered once its whole is, wherever the table has it. */
final class ParentsFirst {
  private ParentsFirst() {}

  static List<Line> of(List<Line> lines) {
    Map<String, Line> byId = new HashMap<>();
    lines.forEach(line -> byId.put(line.id(), line));
    List<Line> ordered = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Line line : lines) {
      Deque<Line> waiting = new ArrayDeque<>();
      @Nullable Line next = line;
      while (next != null && seen.add(next.id())) {
        waiting.push(next);
        next = References.parent(next.data()).map(ItemKey::id).map(byId::get).orElse(null);
      }
      ordered.addAll(waiting);
    }
    return ordered;
  }
}
