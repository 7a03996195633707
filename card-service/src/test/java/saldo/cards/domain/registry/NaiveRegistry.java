package saldo.cards.domain.registry;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.*;

/** The registry as one would paint it: for each thing a line, coloured anew from a time on. */
final class NaiveRegistry {
  private final Map<ItemKey, TreeMap<Instant, Optional<MasterData>>> lines = new HashMap<>();

  void happened(RegistryEvent event) {
    switch (event) {
      case Defined e ->
          paint(new ItemKey(e.data().kind(), e.id()), e.validFrom(), Optional.of(e.data()));
      case Withdrawn e -> paint(new ItemKey(e.kind(), e.id()), e.validFrom(), Optional.empty());
      case BearersMerged e -> {}
    }
  }

  Optional<MasterData> at(ItemKey key, Instant time) {
    Map.Entry<Instant, Optional<MasterData>> last =
        lines.getOrDefault(key, new TreeMap<>()).floorEntry(time);
    return last == null ? Optional.empty() : last.getValue();
  }

  private void paint(ItemKey key, Instant from, Optional<MasterData> data) {
    lines.computeIfAbsent(key, k -> new TreeMap<>()).put(from, data);
  }
}
