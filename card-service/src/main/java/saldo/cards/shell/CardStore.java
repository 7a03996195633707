package saldo.cards.shell;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.card.Card;
import saldo.cards.domain.card.MediumUse;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.wire.LedgerWire;

/** Cards, what stands for them, what they spend from, and when they expire. */
final class CardStore {
  static final String NAME = "cards";
  static final String DUE = "due";

  /** What the ledger says of accounts. */
  static final String BALANCES = "balances";

  private static final TypeReference<Set<CardNumber>> NUMBERS = new TypeReference<>() {};

  private final KeyValueStore<String, byte[]> bytes;
  private final KeyValueStore<String, byte[]> due;
  private final KeyValueStore<String, byte[]> balances;
  private final Json store;

  CardStore(ProcessorContext<?, ?> context) {
    this.bytes = context.getStateStore(NAME);
    this.due = context.getStateStore(DUE);
    this.balances = context.getStateStore(BALANCES);
    this.store = new Json(bytes);
  }

  @Nullable Card card(LedgerId ledger, CardNumber number) {
    return store.get(ledger + "|card|" + number, Card.class);
  }

  void put(LedgerId ledger, @Nullable Card before, Card card) {
    store.put(ledger + "|card|" + card.state().number(), card);
    plan(ledger, before, card);
  }

  void remove(LedgerId ledger, Card card) {
    bytes.delete(ledger + "|card|" + card.state().number());
    plan(ledger, card, null);
  }

  /** Keeps when a card expires as long as it will, so that what is due is exactly what expires. */
  private void plan(LedgerId ledger, @Nullable Card before, @Nullable Card after) {
    @Nullable String old = expiry(ledger, before);
    @Nullable String next = expiry(ledger, after);
    if (Objects.equals(old, next)) {
      return;
    }
    if (old != null) {
      due.delete(old);
    }
    if (next != null) {
      due.put(next, new byte[0]);
    }
  }

  @Nullable MediumUse medium(LedgerId ledger, MediumId medium) {
    return store.get(ledger + "|medium|" + medium, MediumUse.class);
  }

  void put(LedgerId ledger, MediumId medium, MediumUse use) {
    store.put(ledger + "|medium|" + medium, use);
  }

  Set<CardNumber> users(LedgerId ledger, AccountId account) {
    Set<CardNumber> users = store.get(ledger + "|users|" + account, NUMBERS);
    return users == null ? Set.of() : users;
  }

  void put(LedgerId ledger, AccountId account, Set<CardNumber> users) {
    if (users.isEmpty()) {
      bytes.delete(ledger + "|users|" + account);
    } else {
      store.put(ledger + "|users|" + account, users);
    }
  }

  @Nullable CardNumber virtualCard(LedgerId ledger, String servicePoint) {
    return store.get(ledger + "|virtual|" + servicePoint, CardNumber.class);
  }

  void put(LedgerId ledger, String servicePoint, @Nullable CardNumber virtualCard) {
    if (virtualCard == null) {
      bytes.delete(ledger + "|virtual|" + servicePoint);
    } else {
      store.put(ledger + "|virtual|" + servicePoint, virtualCard);
    }
  }

  @Nullable AccountSnapshot balance(LedgerId ledger, AccountId account) {
    byte[] snapshot = balances.get(ledger + "|" + account);
    try {
      return snapshot == null ? null : LedgerWire.readAccount(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException("a balance can't be read: " + account, e);
    }
  }

  /**
   * A balance as it was published.
   *
   * @param key ledger and account
   * @throws IOException if it is none; kept, it would stop every command about its account
   */
  static void requireBalance(String key, byte[] snapshot) throws IOException {
    AccountSnapshot account = LedgerWire.readAccount(snapshot);
    if (!key.endsWith("|" + account.account())) {
      throw new IOException("the record's key is not the account of its balance");
    }
  }

  /** The cards whose validity is over, at most so many; each is named until it has expired. */
  List<Expiry> expired(Instant now, int limit) {
    List<Expiry> expired = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> entries = due.range(at(Instant.EPOCH), at(now))) {
      while (entries.hasNext() && expired.size() < limit) {
        KeyValue<String, byte[]> entry = entries.next();
        String[] parts = entry.key.split("\\|", -1);
        expired.add(new Expiry(LedgerId.of(parts[1]), CardNumber.of(parts[2])));
      }
    }
    return expired;
  }

  /** A card whose validity is over. */
  record Expiry(LedgerId ledger, CardNumber number) {}

  private static @Nullable String expiry(LedgerId ledger, @Nullable Card card) {
    return card == null
        ? null
        : card.expires()
            .map(end -> at(end) + "|" + ledger + "|" + card.state().number())
            .orElse(null);
  }

  /** Digits of one length, so that the order of the keys is that of time. */
  private static String at(Instant time) {
    return String.format(Locale.ROOT, "%015d", time.toEpochMilli());
  }
}
