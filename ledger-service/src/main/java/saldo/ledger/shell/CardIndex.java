package saldo.ledger.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Headers;
import saldo.ledger.domain.CardFile;
import saldo.schemas.AccountId;
import saldo.schemas.Dated;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardState;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.topics.Topics;

/**
 * Keeps the ledger's copy of cards and places: what the card service publishes, and from what a
 * reader sees to the card it belongs to.
 */
final class CardIndex {
  /** Not in any card number. */
  private static final String BETWEEN = ",";

  private final KeyValueStore<String, byte[]> store;

  CardIndex(ProcessorContext<?, ?> context) {
    this.store = context.getStateStore(CardStores.CARDS);
  }

  static String card(LedgerId ledger, String number) {
    return ledger + "|card|" + number;
  }

  static String medium(LedgerId ledger, String medium) {
    return ledger + "|medium|" + medium;
  }

  static String virtual(LedgerId ledger, String servicePoint) {
    return ledger + "|virtual|" + servicePoint;
  }

  static String storedValue(LedgerId ledger, AccountId account) {
    return ledger + "|stored-value|" + account;
  }

  /**
   * @param item kind and id
   */
  static String registry(LedgerId ledger, String item) {
    return ledger + "|registry|" + item;
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Takes in what was published; a key is the ledger, a bar, and the name of the thing. What cannot
   * be read leaves what was known before.
   *
   * @return the card it is about, if it is about one
   * @throws IOException if it cannot be read
   */
  @Nullable Learned learn(String topic, Record<byte[], byte[]> record) throws IOException {
    String key = text(record.key());
    int bar = key.indexOf('|');
    if (bar < 0) {
      throw new IOException("the key does not begin with a ledger: " + key);
    }
    LedgerId ledger = LedgerId.of(key.substring(0, bar));
    String name = key.substring(bar + 1);
    if (topic.equals(Topics.REGISTRY_STATES.name())) {
      item(ledger, name, record.value());
      return null;
    }
    return card(ledger, name, record.value());
  }

  /** A card as it was before, and as it is. */
  record Learned(LedgerId ledger, @Nullable CardState before, @Nullable CardState now) {}

  /** A card, as the card service last said. */
  @Nullable CardState known(LedgerId ledger, String number) {
    try {
      return read(store.get(card(ledger, number)), CardState.class);
    } catch (IOException e) {
      throw new UncheckedIOException("what is known about a card can't be read: " + number, e);
    }
  }

  private void item(LedgerId ledger, String name, byte @Nullable [] value) throws IOException {
    RegisteredItem item = read(value, RegisteredItem.class);
    requireKey(name, item == null ? name : CardFile.key(item.kind(), item.id()));
    put(registry(ledger, name), value);
  }

  private Learned card(LedgerId ledger, String number, byte @Nullable [] value) throws IOException {
    CardState before = read(store.get(card(ledger, number)), CardState.class);
    CardState now = read(value, CardState.class);
    requireKey(number, now == null ? number : now.number().value());
    put(card(ledger, number), value);
    replace(standsFor(ledger, before), standsFor(ledger, now), Headers.bytes(number));
    places(ledger, before).forEach(key -> remove(key, number));
    places(ledger, now).forEach(key -> add(key, number));
    return new Learned(ledger, before, now);
  }

  private void replace(Set<String> before, Set<String> now, byte[] number) {
    for (String key : before) {
      if (!now.contains(key) && Arrays.equals(store.get(key), number)) {
        store.delete(key);
      }
    }
    now.forEach(key -> store.put(key, number));
  }

  /** Where a card is found besides its number; of two cards, the one that said so last. */
  private static Set<String> standsFor(LedgerId ledger, @Nullable CardState card) {
    Set<String> keys = new LinkedHashSet<>();
    if (card == null) {
      return keys;
    }
    for (Medium medium : card.media()) {
      if (medium.until() == null) {
        keys.add(medium(ledger, medium.id().value()));
      }
    }
    if (card.valueMode() == ValueMode.ON_MEDIUM && !card.links().accounts().isEmpty()) {
      AccountLink link = card.links().accounts().getLast().value();
      if (link != null) {
        keys.add(storedValue(ledger, link.account()));
      }
    }
    return keys;
  }

  /** The service points that a virtual card is, was or will be for; when, is asked at its use. */
  private static Set<String> places(LedgerId ledger, @Nullable CardState card) {
    Set<String> keys = new LinkedHashSet<>();
    if (card != null && card.form() == CardForm.VIRTUAL) {
      for (Dated<String> place : card.links().servicePoints()) {
        if (place.value() != null) {
          keys.add(virtual(ledger, place.value()));
        }
      }
    }
    return keys;
  }

  private void add(String key, String number) {
    List<String> numbers = new ArrayList<>(numbers(store.get(key)));
    numbers.add(number);
    store.put(key, Headers.bytes(String.join(BETWEEN, numbers)));
  }

  private void remove(String key, String number) {
    List<String> numbers = new ArrayList<>(numbers(store.get(key)));
    numbers.remove(number);
    put(key, numbers.isEmpty() ? null : Headers.bytes(String.join(BETWEEN, numbers)));
  }

  /** The card numbers in a value. */
  static List<String> numbers(byte @Nullable [] value) {
    return value == null ? List.of() : List.of(text(value).split(BETWEEN, -1));
  }

  private void put(String key, byte @Nullable [] value) {
    if (value == null) {
      store.delete(key);
    } else {
      store.put(key, value);
    }
  }

  private static void requireKey(String key, String expected) throws IOException {
    if (!key.equals(expected)) {
      throw new IOException("the record's key is not that of what it holds: " + expected);
    }
  }

  private static <T> @Nullable T read(byte @Nullable [] bytes, Class<T> type) throws IOException {
    return bytes == null ? null : SaldoJson.mapper().readValue(bytes, type);
  }
}
