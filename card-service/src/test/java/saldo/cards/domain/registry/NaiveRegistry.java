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
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> secrets = new HashMap<>();

  void happened(RegistryEvent event) {
    switch (event) {
      case Defined e ->
          paint(new ItemKey(e.data().kind(), e.id()), e.validFrom(), Optional.of(e.data()));
      case Withdrawn e -> paint(new ItemKey(e.kind(), e.id()), e.validFrom(), Optional.empty());
      case BearersMerged e -> {}
      case PairingOffered e -> codes.put(e.terminal(), e.codeHash());
      case DevicePaired e -> {
        codes.remove(e.terminal());
        secrets.put(e.terminal(), e.secretHash());
      }
      case PairingRenewed e -> {}
      case DeviceUnpaired e -> {
        codes.remove(e.terminal());
        secrets.remove(e.terminal());
      }
    }
  }

  /** The code that pairs a device with a terminal. */
  Optional<String> code(String terminal) {
    return Optional.ofNullable(codes.get(terminal));
  }

  /** The secret that renews the tokens of a terminal. */
  Optional<String> secret(String terminal) {
    return Optional.ofNullable(secrets.get(terminal));
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
