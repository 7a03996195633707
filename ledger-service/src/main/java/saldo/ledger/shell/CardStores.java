package saldo.ledger.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.kit.RecentlyUsed;
import saldo.ledger.domain.CardFile;
import saldo.ledger.domain.Registered;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterData.ServicePoint;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** Looks up what the card service last said about cards and places; {@link CardIndex} keeps it. */
final class CardStores {
  static final String CARDS = "cards";

  /** The busy cards and profiles of a few ledgers; a few tens of megabytes. */
  private static final int KNOWN = 10_000;

  private final KeyValueStore<String, byte[]> store;

  /** What was parsed last, and from which bytes: reading is cheap, parsing is not. */
  private final Map<String, Parsed> parsed = new RecentlyUsed<>(KNOWN);

  private record Parsed(byte[] bytes, Object value) {}

  CardStores(ProcessorContext<?, ?> context) {
    this.store = context.getStateStore(CARDS);
  }

  /**
   * What has to be known about these cards, and about the places where they or codes are taken.
   *
   * @param servicePoints none at a desk, or if nothing is taken
   */
  CardFile file(LedgerId ledger, Set<CardRef> refs, Set<String> servicePoints, Moments moments) {
    Map<CardRef, CardState> cards = new HashMap<>();
    Map<String, RegisteredItem> registry = new HashMap<>();
    for (CardRef ref : refs) {
      CardState card = find(ledger, ref);
      if (card != null) {
        cards.put(ref, card);
        for (Instant moment : moments.all()) {
          card.links()
              .at(Attribute.PROFILE, moment)
              .ifPresent(id -> add(ledger, MasterKind.CARD_PROFILE, id, registry));
        }
      }
    }
    Map<String, CardNumber> virtualCards = new HashMap<>();
    for (String servicePoint : servicePoints) {
      moments.all().forEach(moment -> addPlace(ledger, servicePoint, moment, registry));
      CardNumber virtualCard = virtualCard(ledger, servicePoint, moments.now());
      if (virtualCard != null) {
        virtualCards.put(servicePoint, virtualCard);
      }
    }
    return CardFile.said(cards, registry, virtualCards);
  }

  /** Those of the accounts whose credit is on a medium. */
  Set<AccountId> storedValue(LedgerId ledger, Set<AccountId> accounts) {
    Set<AccountId> found = new HashSet<>();
    for (AccountId account : accounts) {
      if (!account.isHouse() && store.get(CardIndex.storedValue(ledger, account)) != null) {
        found.add(account);
      }
    }
    return found;
  }

  /** The moments that count for a command: that of booking, and with it those of fillings. */
  record Moments(Instant now, Set<Instant> all) {}

  /** What is registered that matters to fuel, by its key in a file. */
  Map<String, RegisteredItem> registered(LedgerId ledger, Registered names) {
    Map<String, RegisteredItem> found = new HashMap<>();
    for (String product : names.products()) {
      RegisteredItem item = add(ledger, MasterKind.PRODUCT, product, found);
      if (item != null) {
        item.versions().stream()
            .map(RegisteredItem.Version::data)
            .filter(Product.class::isInstance)
            .forEach(
                data -> add(ledger, MasterKind.PRODUCT_GROUP, ((Product) data).group(), found));
      }
    }
    names.priceLists().forEach(list -> add(ledger, MasterKind.PRICE_LIST, list, found));
    names.bearers().forEach(bearer -> add(ledger, MasterKind.BEARER, bearer, found));
    return found;
  }

  /** What is registered as the programmes of these currencies, by its key in a file. */
  Map<String, RegisteredItem> programmes(LedgerId ledger, Set<String> currencies) {
    Map<String, RegisteredItem> programmes = new HashMap<>();
    currencies.forEach(currency -> add(ledger, MasterKind.PROGRAMME, currency, programmes));
    return programmes;
  }

  private @Nullable CardState find(LedgerId ledger, CardRef ref) {
    if (!ref.isMedium()) {
      return card(ledger, ref.number().value());
    }
    byte[] number = store.get(CardIndex.medium(ledger, ref.value()));
    return number == null ? null : card(ledger, CardIndex.text(number));
  }

  private @Nullable CardState card(LedgerId ledger, String number) {
    return read(CardIndex.card(ledger, number), CardState.class);
  }

  private @Nullable CardNumber virtualCard(LedgerId ledger, String servicePoint, Instant at) {
    byte[] numbers = store.get(CardIndex.virtual(ledger, servicePoint));
    for (String number : CardIndex.numbers(numbers)) {
      CardState card = card(ledger, number);
      if (card != null && CardFile.opens(card, servicePoint, at)) {
        return card.number();
      }
    }
    return null;
  }

  private void addPlace(
      LedgerId ledger, String servicePoint, Instant at, Map<String, RegisteredItem> registry) {
    RegisteredItem point = add(ledger, MasterKind.SERVICE_POINT, servicePoint, registry);
    if (point != null
        && point.at(at).orElse(null) instanceof ServicePoint known
        && known.location() != null) {
      add(ledger, MasterKind.LOCATION, known.location(), registry);
    }
  }

  private @Nullable RegisteredItem add(
      LedgerId ledger, MasterKind kind, String id, Map<String, RegisteredItem> registry) {
    String key = CardFile.key(kind, id);
    RegisteredItem item = read(CardIndex.registry(ledger, key), RegisteredItem.class);
    if (item != null) {
      registry.put(key, item);
    }
    return item;
  }

  private <T> @Nullable T read(String key, Class<T> type) {
    byte[] bytes = store.get(key);
    if (bytes == null) {
      return null;
    }
    Parsed before = parsed.get(key);
    if (before != null && Arrays.equals(before.bytes(), bytes)) {
      return type.cast(before.value());
    }
    try {
      T value = SaldoJson.mapper().readValue(bytes, type);
      parsed.put(key, new Parsed(bytes, value));
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException("what is known about cards can't be read: " + key, e);
    }
  }
}
