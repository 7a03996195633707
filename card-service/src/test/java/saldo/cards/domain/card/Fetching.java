package saldo.cards.domain.card;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import saldo.schemas.card.CardCommand;

/** What a shell does: it fetches what a command names, and stores what is different afterwards. */
final class Fetching {
  private Fetching() {}

  static Cards named(Cards all, CardCommand command) {
    Named first = Names.of(command, Cards.empty(all.at()));
    Cards cards =
        new Cards(
            all.at(),
            only(all.cards(), first.cards()),
            only(all.media(), first.media()),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());
    Named names = Names.of(command, cards);
    Named more = Names.of(command, cards.with(only(all.items(), names.items())));
    while (more.items().size() > names.items().size()) {
      names = more;
      more = Names.of(command, cards.with(only(all.items(), names.items())));
    }
    return new Cards(
        all.at(),
        cards.cards(),
        cards.media(),
        only(all.users(), names.accounts()),
        only(all.virtualCards(), names.servicePoints()),
        only(all.items(), names.items()),
        only(all.balances(), names.accounts()));
  }

  static Cards stored(Cards all, Cards before, Cards after) {
    return new Cards(
        all.at(),
        stored(all.cards(), before.cards(), after.cards()),
        stored(all.media(), before.media(), after.media()),
        stored(all.users(), before.users(), after.users()),
        stored(all.virtualCards(), before.virtualCards(), after.virtualCards()),
        all.items(),
        all.balances());
  }

  private static <K, V> Map<K, V> stored(Map<K, V> all, Map<K, V> before, Map<K, V> after) {
    Map<K, V> stored = new HashMap<>(all);
    before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(stored::remove);
    after.forEach((key, value) -> {
      if (!Objects.equals(before.get(key), value)) {
        stored.put(key, value);
      }
    });
    return stored;
  }

  private static <K, V> Map<K, V> only(Map<K, V> map, Set<K> keys) {
    Map<K, V> part = new HashMap<>(map);
    part.keySet().retainAll(keys);
    return part;
  }
}
