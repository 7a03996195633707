package saldo.cards.shell;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.ItemKey;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/**
 * What is registered, and who names whom, each in a row of its own: a company may have a hundred
 * thousand members. Cards look things up here too.
 */
final class RegistryStore {
  static final String NAME = "registry";

  private final Json store;

  RegistryStore(ProcessorContext<?, ?> context) {
    this.store = new Json(context.getStateStore(NAME));
  }

  @Nullable RegisteredItem item(LedgerId ledger, MasterKind kind, String id) {
    return store.get(key(ledger, kind, id), RegisteredItem.class);
  }

  /** Keeps an item; what was written. */
  byte[] put(LedgerId ledger, RegisteredItem item) {
    return store.put(key(ledger, item.kind(), item.id()), item);
  }

  /** Who names a thing, and until when. */
  Map<ItemKey, Instant> referrers(LedgerId ledger, ItemKey named) {
    Map<ItemKey, Instant> referrers = new HashMap<>();
    String prefix = referrersKey(ledger, named);
    try (KeyValueIterator<String, byte[]> rows =
        store.store().prefixScan(prefix, new StringSerializer())) {
      rows.forEachRemaining(row -> {
        ItemKey by = parse(row.key.substring(prefix.length()));
        referrers.put(by, Instant.parse(new String(row.value, US_ASCII)));
      });
    }
    return referrers;
  }

  void putReferrer(LedgerId ledger, ItemKey named, ItemKey by, Instant until) {
    // never and for ever are further away than the times of messages reach
    store.store().put(referrersKey(ledger, named) + text(by), until.toString().getBytes(US_ASCII));
  }

  static String key(LedgerId ledger, MasterKind kind, String id) {
    return ledger + "|" + kind.code() + "|" + id;
  }

  private static String referrersKey(LedgerId ledger, ItemKey named) {
    return ledger + "|referrers|" + text(named) + "|";
  }

  private static String text(ItemKey key) {
    return key.kind().name() + "|" + key.id();
  }

  private static ItemKey parse(String text) {
    int bar = text.indexOf('|');
    return new ItemKey(MasterKind.valueOf(text.substring(0, bar)), text.substring(bar + 1));
  }
}
