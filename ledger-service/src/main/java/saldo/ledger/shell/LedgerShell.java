package saldo.ledger.shell;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import saldo.ledger.domain.Code;
import saldo.ledger.domain.CodeNames;
import saldo.ledger.domain.Entry;
import saldo.ledger.domain.Filled;
import saldo.ledger.domain.FuelNames;
import saldo.ledger.domain.GivingBack;
import saldo.ledger.domain.Hold;
import saldo.ledger.domain.Ledger;
import saldo.ledger.domain.LoadNames;
import saldo.ledger.domain.LoadOrder;
import saldo.ledger.domain.Loads;
import saldo.ledger.domain.MediumNames;
import saldo.ledger.domain.Names;
import saldo.ledger.domain.Proposal;
import saldo.ledger.domain.Refunds;
import saldo.ledger.domain.Registered;
import saldo.ledger.domain.Reloads;
import saldo.ledger.domain.SecondPerson;
import saldo.ledger.domain.ThingNames;
import saldo.ledger.shell.CardStores.Moments;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.ApprovalCommand.ExpireProposal;
import saldo.schemas.ledger.CodeCommand.ExpireCode;
import saldo.schemas.ledger.HoldCommand.ExpireHold;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.wire.LedgerWire;

/** Runs {@link Ledger} on its stores. */
final class LedgerShell implements DomainShell<Book, LedgerCommand, LedgerEvent, RejectionReason> {
  /** Holds, codes, proposals and orders ended in one second; the rest follow in the next. */
  private static final int DUE_AT_ONCE = 500;

  /** The sink of the changed accounts; from its topic their store is restored. */
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
    Book things = things(id, command).withCodes(codes(id, command));
    things = things.with(orders(id, LoadNames.orders(things, command, situation)));
    Book named =
        withFuel(id, things.with(cards(id, things, command, situation)), command, situation);
    named = named.with(pending(id, named, LoadNames.pending(named, command, situation)));
    Map<AccountId, AccountSnapshot> accounts = new HashMap<>();
    Set<AccountId> names = new LinkedHashSet<>(Names.accounts(named, command, situation));
    fetch(id, names, accounts);
    Book book = named.with(accounts);
    if (MediumNames.isAbout(book, command, situation)) {
      names.addAll(MediumNames.of(book, command, situation));
      CardFile cards = cards(id, book, command, situation);
      book = withFuel(id, book.with(cards), command, situation);
    }
    names.addAll(Refunds.of(book, command, situation));
    names.addAll(Reloads.of(book, command, situation));
    fetch(id, names, accounts);
    Set<String> currencies = SecondPerson.currencies(command, names);
    book = book.with(book.cards().withRegistered(cards.programmes(id, currencies)));
    Set<AccountId> reloaded = Reloads.into(book, command, names);
    Set<EntryId> waiting = LoadNames.waiting(book, command, situation);
    return ontoMedia(id, book, reloaded, waiting);
  }

  /** What waits for media, and may be brought there by this, or come on top. */
  private Book ontoMedia(LedgerId id, Book book, Set<AccountId> reloaded, Set<EntryId> orders) {
    Book known = book;
    if (!reloaded.isEmpty()) {
      Set<AccountId> onMedia = new LinkedHashSet<>(book.cards().storedValue());
      onMedia.addAll(cards.storedValue(id, reloaded));
      known = known.with(book.cards().with(onMedia));
    }
    if (!orders.isEmpty()) {
      Map<EntryId, LoadOrder> all = new HashMap<>(book.loads().orders());
      orders.forEach(order -> put(all, order, stores.loadOrder(id, order)));
      known = known.with(new Loads(all, book.loads().pending()));
    }
    return known;
  }

  private Book withFuel(LedgerId id, Book book, LedgerCommand command, Situation situation) {
    Registered names = Registered.of(book, command, situation);
    return names.isEmpty()
        ? book
        : book.with(book.cards().withRegistered(cards.registered(id, names)));
  }

  private CardFile cards(LedgerId id, Book book, LedgerCommand command, Situation situation) {
    Set<CardRef> refs = CardNames.cards(book, command, situation);
    Set<CardNumber> counted = GivingBack.cards(book);
    Set<AccountId> perhapsOnMedia = new LinkedHashSet<>(CardNames.changed(book, command));
    perhapsOnMedia.addAll(LoadNames.credited(book, command, situation));
    Set<String> places = CardNames.places(book, command, situation);
    if (refs.isEmpty() && places.isEmpty() && perhapsOnMedia.isEmpty() && counted.isEmpty()) {
      return CardFile.EMPTY;
    }
    Moments moments = new Moments(situation.at(), FuelNames.moments(book, command, situation));
    CardFile file = cards.file(id, refs, places, moments);
    return records.complete(id, file, counted).with(cards.storedValue(id, perhapsOnMedia));
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
    changed(before.codes(), after.codes(), code -> stores.put(id, code, now));
    changed(before.fillings(), after.fillings(), filled -> stores.put(id, filled, now));
    changed(before.adjustments(), after.adjustments(), a -> stores.put(id, a, now));
    changed(before.proposals(), after.proposals(), p -> stores.put(id, p, now));
    changed(before.entries(), after.entries(), e -> stores.put(id, e.id(), e.undone(), now));
    store(id, before.loads(), after.loads(), now);
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
        stores.due(now, DUE_AT_ONCE).stream().map(LedgerShell::end);
    return Stream.concat(expired, groups.due(now, DUE_AT_ONCE).stream()).toList();
  }

  private static Envelope<LedgerCommand> end(LedgerStores.Due due) {
    EntryId thing = due.thing();
    LedgerCommand end =
        switch (due.kind()) {
          case HOLD -> new ExpireHold(thing);
          case CODE -> new ExpireCode(thing);
          case PROPOSAL -> new ExpireProposal(thing);
          case LOAD_ORDER -> new FailLoad(thing, "not paid in time");
        };
    return new Envelope<>(thing.command(), due.ledger(), SYSTEM, null, end);
  }

  /** Those a command names by their ids, and those it presents. */
  private Map<EntryId, Code> codes(LedgerId id, LedgerCommand command) {
    Map<EntryId, Code> codes = new HashMap<>();
    for (EntryId name : ThingNames.of(Book.EMPTY, command)) {
      put(codes, name, stores.code(id, name));
    }
    for (CodeHash hash : CodeNames.hashes(command)) {
      Code code = stores.code(id, hash);
      if (code != null) {
        codes.put(code.id(), code);
      }
    }
    return codes;
  }

  /** What was proposed names more once it is known. */
  private Book things(LedgerId id, LedgerCommand command) {
    Set<EntryId> names = ThingNames.of(Book.EMPTY, command);
    if (names.isEmpty()) {
      return Book.EMPTY;
    }
    Book found = things(id, names);
    Set<EntryId> all = ThingNames.of(found, command);
    return all.equals(names) ? found : things(id, all);
  }

  private Book things(LedgerId id, Set<EntryId> names) {
    Map<EntryId, Hold> holds = new HashMap<>();
    Map<EntryId, Adjustment> adjustments = new HashMap<>();
    Map<EntryId, Proposal> proposals = new HashMap<>();
    Map<EntryId, Entry> entriesByName = new HashMap<>();
    Map<EntryId, Filled> fillings = new HashMap<>();
    for (EntryId name : names) {
      put(holds, name, stores.hold(id, name));
      put(adjustments, name, stores.adjustment(id, name));
      put(proposals, name, stores.proposal(id, name));
      put(fillings, name, stores.filling(id, name));
      put(entriesByName, name, remembered.find(id, name, stores.undone(id, name)));
    }
    return new Book(
        Map.of(),
        holds,
        adjustments,
        proposals,
        entriesByName,
        Loads.NONE,
        Map.of(),
        fillings,
        CardFile.EMPTY);
  }

  private Loads orders(LedgerId id, Set<EntryId> names) {
    if (names.isEmpty()) {
      return Loads.NONE;
    }
    Map<EntryId, LoadOrder> orders = new HashMap<>();
    names.forEach(name -> put(orders, name, stores.loadOrder(id, name)));
    return new Loads(orders, Map.of());
  }

  private Loads pending(LedgerId id, Book named, Set<AccountId> names) {
    if (names.isEmpty()) {
      return named.loads();
    }
    Map<AccountId, Integer> pending = new HashMap<>();
    for (AccountId name : names) {
      int loads = stores.pendingLoads(id, name);
      if (loads > 0) {
        pending.put(name, loads);
      }
    }
    return new Loads(named.loads().orders(), pending);
  }

  private void store(LedgerId id, Loads before, Loads after, Instant now) {
    changed(before.orders(), after.orders(), order -> stores.put(id, order, now));
    if (!after.pending().equals(before.pending())) {
      after.pending().forEach((account, loads) -> stores.putPendingLoads(id, account, loads));
    }
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
