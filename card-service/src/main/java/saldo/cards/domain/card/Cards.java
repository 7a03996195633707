package saldo.cards.domain.card;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.MediumId;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.registry.RegisteredItem;

/**
 * A ledger's cards, or the part of them that a command {@link Names names}. Immutable. What a map
 * does not have does not exist; what it no longer has after an event is gone.
 *
 * @param at when the next events are booked
 * @param media each medium that was ever bound, also those that were released
 * @param users the cards that spend from an account now
 * @param virtualCards the active virtual card of a service point
 * @param items what is registered; events do not change it
 * @param balances the ledger's accounts as far as they are known here; events do not change them
 */
public record Cards(
    Instant at,
    Map<CardNumber, Card> cards,
    Map<MediumId, MediumUse> media,
    Map<AccountId, Set<CardNumber>> users,
    Map<String, CardNumber> virtualCards,
    Map<Ref, RegisteredItem> items,
    Map<AccountId, AccountSnapshot> balances) {

  public static Cards empty(Instant at) {
    return new Cards(at, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** The same cards at another time. */
  public Cards at(Instant time) {
    return new Cards(time, cards, media, users, virtualCards, items, balances);
  }

  /** The same cards, where this is registered. */
  public Cards with(Map<Ref, RegisteredItem> registered) {
    return new Cards(at, cards, media, users, virtualCards, registered, balances);
  }

  @Nullable Card card(CardNumber number) {
    return cards.get(number);
  }

  @Nullable MediumUse use(MediumId medium) {
    return media.get(medium);
  }

  Set<CardNumber> usersOf(AccountId account) {
    return users.getOrDefault(account, Set.of());
  }

  Card existing(CardNumber number) {
    return Optional.ofNullable(card(number))
        .orElseThrow(() -> new IllegalStateException("not among the cards: " + number));
  }

  Cards with(Card card) {
    Map<CardNumber, Card> changed = copy(cards);
    changed.put(card.number(), card);
    return new Cards(at, changed, media, users, virtualCardsWith(card), items, balances);
  }

  Cards without(CardNumber number) {
    Map<CardNumber, Card> left = copy(cards);
    left.remove(number);
    return new Cards(at, left, media, users, virtualCards, items, balances);
  }

  Cards with(MediumId medium, MediumUse use) {
    Map<MediumId, MediumUse> changed = copy(media);
    changed.put(medium, use);
    return new Cards(at, cards, changed, users, virtualCards, items, balances);
  }

  Cards withUser(AccountId account, CardNumber number) {
    Set<CardNumber> all = new LinkedHashSet<>(usersOf(account));
    all.add(number);
    return with(account, all);
  }

  Cards withoutUser(AccountId account, CardNumber number) {
    Set<CardNumber> left = new LinkedHashSet<>(usersOf(account));
    left.remove(number);
    return with(account, left);
  }

  private Cards with(AccountId account, Set<CardNumber> numbers) {
    Map<AccountId, Set<CardNumber>> changed = copy(users);
    if (numbers.isEmpty()) {
      changed.remove(account);
    } else {
      changed.put(account, numbers);
    }
    return new Cards(at, cards, media, changed, virtualCards, items, balances);
  }

  private Map<String, CardNumber> virtualCardsWith(Card card) {
    if (!card.isVirtual()) {
      return virtualCards;
    }
    Map<String, CardNumber> changed = copy(virtualCards);
    changed.values().removeIf(card.number()::equals);
    if (card.status() == CardStatus.ACTIVE) {
      card.linkedTo(Attribute.SERVICE_POINT, at)
          .ifPresent(point -> changed.put(point, card.number()));
    }
    return changed;
  }

  private static <K, V> Map<K, V> copy(Map<K, V> map) {
    return new HashMap<>(map);
  }
}
