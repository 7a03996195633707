package saldo.cards.domain.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

/**
 * What a ledger has registered, or the part of it that a command names. Immutable.
 *
 * @param items what is known about each thing; one that is not registered has no versions
 * @param referrers of a thing, who names it and until when, see {@link Usages}
 * @param at when what happens now is recorded
 */
public record Registry(
    Map<ItemKey, RegisteredItem> items, Map<ItemKey, Map<ItemKey, Instant>> referrers, Instant at) {
  public static final Registry EMPTY = new Registry(Map.of(), Map.of(), Instant.EPOCH);

  /** Nothing is known about it. */
  public static RegisteredItem unknown(ItemKey key) {
    return new RegisteredItem(key.kind(), key.id(), List.of(), null);
  }

  /** Whether it was fetched, registered or not. */
  public boolean has(ItemKey key) {
    return items.containsKey(key);
  }

  public RegisteredItem item(ItemKey key) {
    RegisteredItem item = items.get(key);
    return item == null ? unknown(key) : item;
  }

  /** The bearer that this one is the same as, after all mergers. */
  public ItemKey mergedBearer(String id) {
    String last = id;
    String next = id;
    while (next != null) {
      last = next;
      next = item(new ItemKey(MasterKind.BEARER, last)).mergedInto();
    }
    return new ItemKey(MasterKind.BEARER, last);
  }

  /** Who names a thing at a time or later. */
  Optional<ItemKey> referrer(ItemKey key, Instant from) {
    return referrers.getOrDefault(key, Map.of()).entrySet().stream()
        .filter(usage -> usage.getValue().isAfter(from))
        .map(Map.Entry::getKey)
        .min(ItemKey.ORDER);
  }

  /** The same, with what happens next recorded at another time. */
  public Registry recording(Instant time) {
    return new Registry(items, referrers, time);
  }

  /** The same, with something that was fetched. */
  public Registry with(RegisteredItem item) {
    return new Registry(put(items, keyOf(item), item), referrers, at);
  }

  /** The same, with more that was fetched. */
  Registry with(Map<ItemKey, RegisteredItem> fetched) {
    Map<ItemKey, RegisteredItem> all = new HashMap<>(items);
    all.putAll(fetched);
    return new Registry(all, referrers, at);
  }

  /** The same, with those who name a thing. */
  public Registry withReferrers(ItemKey key, Map<ItemKey, Instant> untils) {
    return new Registry(items, put(referrers, key, untils), at);
  }

  Registry with(ItemKey key, Version version) {
    RegisteredItem before = item(key);
    List<Version> versions = new ArrayList<>(before.versions());
    versions.add(version);
    RegisteredItem after = before.with(List.copyOf(versions));
    Map<ItemKey, Map<ItemKey, Instant>> used = new HashMap<>(referrers);
    Usages.of(after)
        .forEach((named, until) ->
            used.merge(
                named,
                Map.of(key, until),
                (all, one) -> until.equals(all.get(key)) ? all : put(all, key, until)));
    return new Registry(put(items, key, after), used, at);
  }

  private static ItemKey keyOf(RegisteredItem item) {
    return new ItemKey(item.kind(), item.id());
  }

  private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    Map<K, V> copy = new HashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
