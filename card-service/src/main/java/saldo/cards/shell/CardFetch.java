package saldo.cards.shell;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.card.Card;
import saldo.cards.domain.card.Cards;
import saldo.cards.domain.card.MediumUse;
import saldo.cards.domain.card.Named;
import saldo.cards.domain.card.Names;
import saldo.cards.domain.card.Ref;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.card.CardCommand;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.registry.RegisteredItem;

/** Fetches what a command names: its cards, what those are linked to, and what is above that. */
record CardFetch(CardStore store, RegistryStore registry) {

  Cards named(LedgerId ledger, CardCommand command, Instant at) {
    Cards none = Cards.empty(at);
    Map<CardNumber, Card> cards = cards(ledger, Names.of(command, none));
    Cards found = new Cards(at, cards, Map.of(), Map.of(), Map.of(), none.items(), none.balances());
    Named names = Names.of(command, found);
    Map<Ref, RegisteredItem> items = items(ledger, names);
    Named more = Names.of(command, found.with(items));
    while (more.items().size() > names.items().size()) {
      names = more;
      items = items(ledger, names);
      more = Names.of(command, found.with(items));
    }
    return new Cards(
        at,
        cards(ledger, names),
        media(ledger, names),
        users(ledger, names),
        virtualCards(ledger, names),
        items,
        balances(ledger, names));
  }

  private Map<CardNumber, Card> cards(LedgerId ledger, Named names) {
    Map<CardNumber, Card> cards = new HashMap<>();
    names.cards().forEach(number -> put(cards, number, store.card(ledger, number)));
    return cards;
  }

  private Map<MediumId, MediumUse> media(LedgerId ledger, Named names) {
    Map<MediumId, MediumUse> media = new HashMap<>();
    names.media().forEach(medium -> put(media, medium, store.medium(ledger, medium)));
    return media;
  }

  private Map<AccountId, Set<CardNumber>> users(LedgerId ledger, Named names) {
    Map<AccountId, Set<CardNumber>> users = new HashMap<>();
    for (AccountId account : names.accounts()) {
      Set<CardNumber> found = store.users(ledger, account);
      put(users, account, found.isEmpty() ? null : found);
    }
    return users;
  }

  private Map<String, CardNumber> virtualCards(LedgerId ledger, Named names) {
    Map<String, CardNumber> cards = new HashMap<>();
    names.servicePoints().forEach(point -> put(cards, point, store.virtualCard(ledger, point)));
    return cards;
  }

  private Map<Ref, RegisteredItem> items(LedgerId ledger, Named names) {
    Map<Ref, RegisteredItem> items = new HashMap<>();
    names.items().forEach(ref -> put(items, ref, registry.item(ledger, ref.kind(), ref.id())));
    return items;
  }

  private Map<AccountId, AccountSnapshot> balances(LedgerId ledger, Named names) {
    Map<AccountId, AccountSnapshot> balances = new HashMap<>();
    names.accounts().forEach(account -> put(balances, account, store.balance(ledger, account)));
    return balances;
  }

  private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
