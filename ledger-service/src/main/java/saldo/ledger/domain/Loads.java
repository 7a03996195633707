package saldo.ledger.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;

/**
 * The online loads of a book. Immutable.
 *
 * @param orders by their ids
 * @param pending how many paid loads wait for an account; none if absent
 */
public record Loads(Map<EntryId, LoadOrder> orders, Map<AccountId, Integer> pending) {
  public static final Loads NONE = new Loads(Map.of(), Map.of());

  @Nullable LoadOrder order(EntryId id) {
    return orders.get(id);
  }

  LoadOrder existing(EntryId id) {
    @Nullable LoadOrder order = orders.get(id);
    if (order == null) {
      throw new IllegalStateException("not in the book: load order " + id);
    }
    return order;
  }

  int pending(AccountId account) {
    return pending.getOrDefault(account, 0);
  }

  Loads with(LoadOrder order) {
    @Nullable LoadOrder before = orders.get(order.id());
    Map<EntryId, LoadOrder> changed = new HashMap<>(orders);
    changed.put(order.id(), order);
    int more = (order.isPending() ? 1 : 0) - (before != null && before.isPending() ? 1 : 0);
    if (more == 0) {
      return new Loads(changed, pending);
    }
    Map<AccountId, Integer> counts = new HashMap<>(pending);
    counts.merge(order.account(), more, Integer::sum);
    return new Loads(changed, counts);
  }
}
