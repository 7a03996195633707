package saldo.ledger.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.kit.RecentlyUsed;
import saldo.kit.StoredJson;
import saldo.kit.decider.CommandMemory;
import saldo.ledger.domain.Adjustment;
import saldo.ledger.domain.Code;
import saldo.ledger.domain.Entry.Undone;
import saldo.ledger.domain.Filled;
import saldo.ledger.domain.Hold;
import saldo.ledger.domain.LoadOrder;
import saldo.ledger.domain.Proposal;
import saldo.schemas.AccountId;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.wire.LedgerWire;

/** The ledger's state on disk: accounts, things with an id of their own, and what falls due. */
final class LedgerStores {
  static final String ACCOUNTS = "accounts";
  static final String THINGS = "things";
  static final String DUE = "due";

  /** What ended is kept as long as commands are remembered, to tell "ended" from "unknown". */
  private static final Duration KEEP_ENDED = CommandMemory.RETENTION;

  /** The busy accounts of the ledgers of a partition; some megabytes. */
  private static final int KNOWN = 20_000;

  private static final String HOLD = "hold";
  private static final String CODE = "code";
  private static final String CODE_HASH = "code-hash";
  private static final String ADJUSTMENT = "adjustment";
  private static final String LOAD_ORDER = "load-order";
  private static final String PENDING_LOADS = "pending-loads";
  private static final String PROPOSAL = "proposal";
  private static final String UNDONE = "undone";
  private static final String FILLING = "filling";

  /** A quarter and some days: until then, months that were closed are priced again. */
  private static final Duration KEEP_FILLINGS = Duration.ofDays(100);

  private final KeyValueStore<String, byte[]> accounts;
  private final KeyValueStore<String, byte[]> things;
  private final KeyValueStore<String, byte[]> due;

  /** Since the last commit. */
  private final Map<String, AccountSnapshot> changed = new LinkedHashMap<>();

  /** One task writes these accounts, so what it wrote last need not be read and parsed again. */
  private final Map<String, AccountSnapshot> known = new RecentlyUsed<>(KNOWN);

  LedgerStores(ProcessorContext<?, ?> context) {
    this.accounts = context.getStateStore(ACCOUNTS);
    this.things = context.getStateStore(THINGS);
    this.due = context.getStateStore(DUE);
  }

  @Nullable AccountSnapshot account(LedgerId ledger, AccountId id) {
    String key = ledger + "|" + id;
    AccountSnapshot account = known.get(key);
    if (account == null) {
      account = changed.get(key);
    }
    return account != null ? account : snapshot(accounts.get(key));
  }

  /** Kept in memory until {@link #storeAccounts}: a revenue account changes with every sale. */
  void put(LedgerId ledger, AccountSnapshot account) {
    String key = ledger + "|" + account.account();
    changed.put(key, account);
    known.put(key, account);
  }

  /**
   * Writes the changed accounts to their store.
   *
   * @param published gets each as it was written
   */
  void storeAccounts(BiConsumer<String, byte[]> published) {
    changed.forEach((key, account) -> {
      byte[] bytes = LedgerWire.write(account);
      accounts.put(key, bytes);
      published.accept(key, bytes);
    });
    changed.clear();
  }

  @Nullable Hold hold(LedgerId ledger, EntryId id) {
    return read(things.get(key(ledger, HOLD, id)), Hold.class);
  }

  @Nullable Code code(LedgerId ledger, EntryId id) {
    return read(things.get(key(ledger, CODE, id)), Code.class);
  }

  @Nullable Code code(LedgerId ledger, CodeHash hash) {
    EntryId id = read(things.get(key(ledger, CODE_HASH, hash)), EntryId.class);
    return id == null ? null : code(ledger, id);
  }

  @Nullable Adjustment adjustment(LedgerId ledger, EntryId id) {
    return read(things.get(key(ledger, ADJUSTMENT, id)), Adjustment.class);
  }

  @Nullable LoadOrder loadOrder(LedgerId ledger, EntryId id) {
    return read(things.get(key(ledger, LOAD_ORDER, id)), LoadOrder.class);
  }

  /** How many paid loads wait for an account. */
  int pendingLoads(LedgerId ledger, AccountId account) {
    Integer loads = read(things.get(pendingLoadsOf(ledger, account)), Integer.class);
    return loads == null ? 0 : loads;
  }

  @Nullable Proposal proposal(LedgerId ledger, EntryId id) {
    return read(things.get(key(ledger, PROPOSAL, id)), Proposal.class);
  }

  @Nullable Filled filling(LedgerId ledger, EntryId id) {
    return read(things.get(key(ledger, FILLING, id)), Filled.class);
  }

  Undone undone(LedgerId ledger, EntryId id) {
    Undone undone = read(things.get(key(ledger, UNDONE, id)), Undone.class);
    return undone == null ? Undone.NOTHING : undone;
  }

  void put(LedgerId ledger, Hold hold, Instant now) {
    String key = key(ledger, HOLD, hold.id());
    things.put(key, StoredJson.write(hold));
    expire(key, hold.expiresAt(), hold.remaining().minor() > 0, now);
  }

  /** An order that is not paid ends by itself; one that is, only by what is done with it. */
  void put(LedgerId ledger, LoadOrder order, Instant now) {
    String key = key(ledger, LOAD_ORDER, order.id());
    things.put(key, StoredJson.write(order));
    String expiry = at(order.expiresAt()) + "|expire|" + key;
    if (order.state() == LoadState.ORDERED) {
      due.put(expiry, new byte[0]);
    } else {
      due.delete(expiry);
    }
    if (order.hasEnded()) {
      forgetLater(key, now);
    }
  }

  /** Found by its id, and by what is presented. */
  void put(LedgerId ledger, Code code, Instant now) {
    String key = key(ledger, CODE, code.id());
    String hash = key(ledger, CODE_HASH, code.hash());
    boolean open = code.status() == Code.Status.OPEN;
    things.put(key, StoredJson.write(code));
    expire(key, code.expiresAt(), open, now);
    if (open) {
      things.put(hash, StoredJson.write(code.id()));
    } else {
      forgetLater(hash, now);
    }
  }

  /** One that waits for its account waits as long as it takes. */
  void put(LedgerId ledger, Filled filled, Instant now) {
    String key = key(ledger, FILLING, filled.id());
    things.put(key, StoredJson.write(filled));
    String forgotten = at(filled.filling().filledAt().plus(KEEP_FILLINGS)) + "|forget|" + key;
    if (filled.isWaiting()) {
      due.delete(forgotten);
    } else {
      due.put(forgotten, new byte[0]);
    }
  }

  void putPendingLoads(LedgerId ledger, AccountId account, int loads) {
    String key = pendingLoadsOf(ledger, account);
    if (loads > 0) {
      things.put(key, StoredJson.write(loads));
    } else {
      things.delete(key);
    }
  }

  void put(LedgerId ledger, Adjustment adjustment, Instant now) {
    String key = key(ledger, ADJUSTMENT, adjustment.id());
    things.put(key, StoredJson.write(adjustment));
    if (adjustment.decided()) {
      forgetLater(key, now);
    }
  }

  void put(LedgerId ledger, Proposal proposal, Instant now) {
    String key = key(ledger, PROPOSAL, proposal.id());
    things.put(key, StoredJson.write(proposal));
    expire(key, proposal.expiresAt(), !proposal.decided(), now);
  }

  void put(LedgerId ledger, EntryId id, Undone undone, Instant now) {
    String key = key(ledger, UNDONE, id);
    things.put(key, StoredJson.write(undone));
    forgetLater(key, now);
  }

  /** What stands expires in time; what has ended is forgotten some time later. */
  private void expire(String key, Instant at, boolean stands, Instant now) {
    String expiry = at(at) + "|expire|" + key;
    if (stands) {
      due.put(expiry, new byte[0]);
    } else {
      due.delete(expiry);
      forgetLater(key, now);
    }
  }

  /** That whose time is over, at most so many; what is due to be forgotten is forgotten. */
  List<Due> due(Instant now, int limit) {
    List<Due> expired = new ArrayList<>();
    List<String> forgotten = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> entries = due.range(at(Instant.EPOCH), at(now))) {
      while (entries.hasNext() && expired.size() + forgotten.size() < limit) {
        KeyValue<String, byte[]> entry = entries.next();
        String[] parts = entry.key.split("\\|", -1);
        if (parts[1].equals("expire")) {
          expired.add(new Due(LedgerId.of(parts[2]), Due.Kind.of(parts[3]), new EntryId(parts[4])));
        } else {
          forgotten.add(entry.key);
        }
      }
    }
    for (String key : forgotten) {
      things.delete(key.substring(key.indexOf("|forget|") + "|forget|".length()));
      due.delete(key);
    }
    return expired;
  }

  /** A thing whose time is over. */
  record Due(LedgerId ledger, Kind kind, EntryId thing) {
    /** What sort of thing it is. */
    enum Kind {
      HOLD,
      CODE,
      PROPOSAL,
      LOAD_ORDER;

      private static Kind of(String name) {
        return switch (name) {
          case LedgerStores.HOLD -> HOLD;
          case LedgerStores.CODE -> CODE;
          case LedgerStores.PROPOSAL -> PROPOSAL;
          case LedgerStores.LOAD_ORDER -> LOAD_ORDER;
          case String other -> throw new IllegalStateException("nothing of the kind: " + other);
        };
      }
    }
  }

  private void forgetLater(String key, Instant now) {
    due.put(at(now.plus(KEEP_ENDED)) + "|forget|" + key, new byte[0]);
  }

  private static String pendingLoadsOf(LedgerId ledger, AccountId account) {
    return ledger + "|" + PENDING_LOADS + "|" + account;
  }

  private static String key(LedgerId ledger, String kind, Object id) {
    return ledger + "|" + kind + "|" + id;
  }

  private static String at(Instant time) {
    return String.format("%015d", Math.max(0, time.toEpochMilli()));
  }

  private static @Nullable AccountSnapshot snapshot(byte @Nullable [] bytes) {
    try {
      return bytes == null ? null : LedgerWire.readAccount(bytes);
    } catch (IOException e) {
      throw unreadable(bytes, e);
    }
  }

  private static <T> @Nullable T read(byte @Nullable [] bytes, Class<T> type) {
    try {
      return bytes == null ? null : SaldoJson.mapper().readValue(bytes, type);
    } catch (IOException e) {
      throw unreadable(bytes, e);
    }
  }

  private static UncheckedIOException unreadable(byte[] bytes, IOException cause) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new UncheckedIOException("the state store holds what cannot be read: " + text, cause);
  }
}
