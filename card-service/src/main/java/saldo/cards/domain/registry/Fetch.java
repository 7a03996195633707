package saldo.cards.domain.registry;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;

/** Fetches what a command names, and what is above that, wherever it is kept. */
public final class Fetch {
  private Fetch() {}

  /**
   * The part of a registry that a command is decided on. Who names what is withdrawn is not in it:
   * see {@link Names#used}.
   *
   * @param at when what the command does is recorded
   * @param kept looks something up; empty if it is not registered
   */
  public static Registry of(
      RegistryCommand command, Instant at, Function<ItemKey, Optional<RegisteredItem>> kept) {
    Registry registry = Registry.EMPTY.recording(at);
    Set<ItemKey> missing = Names.missing(registry, command);
    while (!missing.isEmpty()) {
      Map<ItemKey, RegisteredItem> fetched = new HashMap<>();
      for (ItemKey key : missing) {
        fetched.put(key, kept.apply(key).orElseGet(() -> Registry.unknown(key)));
      }
      registry = registry.with(fetched);
      missing = Names.missing(registry, command);
    }
    return registry;
  }
}
