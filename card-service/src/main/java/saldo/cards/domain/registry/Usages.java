package saldo.cards.domain.registry;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

/**
 * Until when one thing names others. Kept by the thing that is named, it answers whether that is in
 * use without a look at everything that ever named it.
 */
public final class Usages {
  /** It is named by what was said once, but no longer holds at any time. */
  public static final Instant NEVER = Instant.MIN;

  /** No end is known. */
  public static final Instant FOREVER = Span.FOREVER;

  private Usages() {}

  /** Everything that any version of a thing names, with the time from which on it does not. */
  public static Map<ItemKey, Instant> of(RegisteredItem item) {
    Map<ItemKey, Instant> usages = new HashMap<>();
    for (Version version : item.versions()) {
      if (version.data() != null) {
        References.of(version.data()).forEach(named -> usages.put(named.to(), NEVER));
      }
    }
    for (Instant change : Timeline.changes(item)) {
      Instant until = Timeline.from(item, change).until();
      item.at(change)
          .ifPresent(data -> References.of(data).forEach(named -> usages.put(named.to(), until)));
    }
    return usages;
  }
}
