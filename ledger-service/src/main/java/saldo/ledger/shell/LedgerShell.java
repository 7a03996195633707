package saldo.ledger.shell;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Answer;
import saldo.kit.decider.CommandMemory;
import saldo.kit.decider.Decider;
import saldo.kit.decider.DomainShell;
import saldo.kit.decider.Headers;
import saldo.kit.decider.JournalPosition;
import saldo.kit.decider.PlacedKey;
import saldo.kit.decider.Situation;
import saldo.ledger.domain.Adjustment;
import saldo.ledger.domain.Book;
import saldo.ledger.domain.CardFile;
import saldo.ledger.domain.CardNames;
import saldo.ledger.domain.Entry;
import saldo.ledger.domain.GivingBack;
import saldo.ledger.domain.Hold;
import saldo.ledger.domain.Ledger;
import saldo.ledger.domain.Names;
import saldo.ledger.domain.Refunds;
import saldo.ledger.domain.Reloads;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.HoldCommand.ExpireHold;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.wire.LedgerWire;

/** Runs {@link Ledger} on its stores. */
final class LedgerShell implements DomainShell<Book, LedgerCommand, LedgerEvent, RejectionReason> {
  /** Holds ended in one second; the rest follow in the next. */
  private static final int DUE_AT_ONCE = 500;

  /** The sink of the changed accounts. */
  static final String BALANCES = "balances";

  private static final Origin SYSTEM = Origin.of("system");

  private final Decider<Book, LedgerCommand, LedgerEvent, RejectionReason> ledger = new Ledger();
  private ProcessorContext<Object, byte[]> context;
  private LedgerStores stores;
  private CardStores cards;
  private CardIndex index;
  private GroupWatch groups;
  private CardRecords records;
  private RememberedEntries remembered;

  @SuppressWarnings("NullAway.Init") // the fields are set by open, which the processor calls first
  LedgerShell() {}

  @Override
  public Decider<Book, LedgerCommand, LedgerEvent, RejectionReason> decider() {
    return ledger;
  }

  @Override
  public void open(ProcessorContext<Object, byte[]> context, CommandMemory memory) {
    this.context = context;
    stores = new LedgerStores(context);
    cards = new CardStores(context);
    index = new CardIndex(context);
    groups = new GroupWatch(context, stores, index);
    records = new CardRecords(context);
    remembered = new RememberedEntries(memory);
  }

  @Override
  public Envelope<LedgerCommand> read(byte[] value) throws IOException {
    return LedgerWire.readCommand(value);
  }

  @Override
  public Book load(Envelope<LedgerCommand> envelope, Situation situation) {
    LedgerCommand command = envelope.command();
    LedgerId id = envelope.ledger();
    Book things = things(id, Names.things(command));
    Book named = things.with(cards(id, command, situation, GivingBack.cards(things)));
    Map<AccountId, AccountSnapshot> accounts = new HashMap<>();
    fetch(id, Names.accounts(named, command, situation), accounts);
    Book book =
        new Book(accounts, named.holds(), named.adjustments(), named.entries(), named.cards());
    fetch(id, Refunds.of(book, command, situation), accounts);
    fetch(id, Reloads.of(book, command, situation), accounts);
    return book;
  }

  private CardFile cards(
      LedgerId id, LedgerCommand command, Situation situation, Set<CardNumber> counted) {
    Set<CardRef> refs = CardNames.cards(command);
    Set<AccountId> corrected = CardNames.corrected(command);
    if (refs.isEmpty() && corrected.isEmpty() && counted.isEmpty()) {
      return CardFile.EMPTY;
    }
    CardFile file = cards.file(id, refs, situation.origin().servicePoint(), situation.at());
    return records.complete(id, file, counted).with(cards.storedValue(id, corrected));
  }

  @Override
  public List<Envelope<LedgerCommand>> heard(String topic, Record<byte[], byte[]> record)
      throws IOException {
    CardIndex.Learned learned = index.learn(topic, record);
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    return learned == null ? List.of() : groups.heard(learned, now);
  }

  @Override
  public void store(LedgerId id, Book before, Book after, JournalPosition last) {
    Instant now = last.bookedAt();
    changed(before.accounts(), after.accounts(), a -> stores.put(id, a.at(last.seq())));
    changed(before.holds(), after.holds(), hold -> stores.put(id, hold, now));
    changed(before.adjustments(), after.adjustments(), a -> stores.put(id, a, now));
    changed(before.entries(), after.entries(), e -> stores.put(id, e.id(), e.undone(), now));
    records.store(id, before.cards(), after.cards());
  }

  @Override
  public void beforeCommit() {
    long now = context.currentSystemTimeMs();
    int partition = context.taskId().partition();
    stores.storeAccounts((key, snapshot) ->
        context.forward(
            new Record<>(new PlacedKey(Headers.bytes(key), partition), snapshot, now), BALANCES));
  }

  @Override
  public byte[] journalEntry(
      Envelope<LedgerCommand> envelope, JournalPosition position, LedgerEvent event) {
    return LedgerWire.write(
        new JournalEntry(
            envelope.ledger(),
            position.seq(),
            position.entry(),
            position.businessTime(),
            position.bookedAt(),
            envelope.origin(),
            event));
  }

  @Override
  public byte[] outcome(LedgerId id, Answer<LedgerEvent, RejectionReason> answer) {
    return LedgerWire.write(Outcomes.of(id, answer));
  }

  @Override
  public RejectionReason idempotencyConflict() {
    return RejectionReason.IDEMPOTENCY_CONFLICT;
  }

  @Override
  public List<Envelope<LedgerCommand>> due(Instant now) {
    Stream<Envelope<LedgerCommand>> expired =
        stores.due(now, DUE_AT_ONCE).stream().map(LedgerShell::expiry);
    return Stream.concat(expired, groups.due(now, DUE_AT_ONCE).stream()).toList();
  }

  private static Envelope<LedgerCommand> expiry(LedgerStores.Due due) {
    CommandId id = due.hold().command();
    return new Envelope<>(id, due.ledger(), SYSTEM, null, new ExpireHold(due.hold()));
  }

  private Book things(LedgerId id, Set<EntryId> names) {
    if (names.isEmpty()) {
      return Book.EMPTY;
    }
    Map<EntryId, Hold> holds = new HashMap<>();
    Map<EntryId, Adjustment> adjustments = new HashMap<>();
    Map<EntryId, Entry> entriesByName = new HashMap<>();
    for (EntryId name : names) {
      put(holds, name, stores.hold(id, name));
      put(adjustments, name, stores.adjustment(id, name));
      put(entriesByName, name, remembered.find(id, name, stores.undone(id, name)));
    }
    return new Book(Map.of(), holds, adjustments, entriesByName);
  }

  private void fetch(LedgerId id, Set<AccountId> names, Map<AccountId, AccountSnapshot> into) {
    for (AccountId name : names) {
      if (!into.containsKey(name)) {
        put(into, name, stores.account(id, name));
      }
    }
  }

  private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  /** An account that ends where it began has taken part all the same, as clearing always does. */
  @SuppressWarnings("ReferenceEquality")
  private static <K, V> void changed(Map<K, V> before, Map<K, V> after, Consumer<V> store) {
    if (before != after) {
      after.forEach((key, value) -> {
        if (before.get(key) != value) {
          store.accept(value);
        }
      });
    }
  }
}
