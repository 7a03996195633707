package saldo.gateway.fuel.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.projection.StoreView;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** What is registered in a ledger at a moment; each thing is read once. */
final class Registered {
  private static final int SLICE = 500;

  private final StoreView view;
  private final LedgerId ledger;
  private final Instant at;
  private final Map<String, Optional<MasterData>> known = new HashMap<>();

  Registered(StoreView view, LedgerId ledger, Instant at) {
    this.view = view;
    this.ledger = ledger;
    this.at = at;
  }

  <T extends MasterData> Optional<T> find(MasterKind kind, @Nullable String id, Class<T> type) {
    return id == null
        ? Optional.empty()
        : known
            .computeIfAbsent(
                kind.code() + "|" + id,
                key -> read(view.get(Families.REGISTRY, Keys.of(ledger, key))))
            .filter(type::isInstance)
            .map(type::cast);
  }

  /** All of a kind that hold, by their ids. */
  <T extends MasterData> void each(MasterKind kind, Class<T> type, BiConsumer<String, T> use) {
    byte[] prefix = Keys.within(ledger, kind.code());
    view.scan(Families.REGISTRY, prefix, prefix, SLICE)
        .forEach(entry -> {
          String id = new String(entry.key(), UTF_8).substring(prefix.length);
          read(entry.value())
              .filter(type::isInstance)
              .ifPresent(data -> use.accept(id, type.cast(data)));
        });
  }

  private Optional<MasterData> read(byte @Nullable [] item) {
    return item == null ? Optional.empty() : StoredJson.read(item, RegisteredItem.class).at(at);
  }
}
