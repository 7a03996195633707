package saldo.ledger.book;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import saldo.kit.projection.Page;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoreView;
import saldo.kit.projection.StoredEntry;
import saldo.ledger.book.WorkItem.Kind;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LoadState;

/** Answers questions from the read model; each answer is of one moment and says of which. */
public final class BookReader {
  private static final int SCAN = 1_000;

  private final ProjectionStore store;

  public BookReader(ProjectionStore store) {
    this.store = store;
  }

  /** What is known of codes. */
  public CodeReader codes() {
    return new CodeReader(store);
  }

  /** The ledger's last journal number that has been folded; 0 if there is none. */
  public long head(LedgerId ledger) {
    return head(store, ledger);
  }

  public Optional<AccountSnapshot> account(LedgerId ledger, AccountId id) {
    return Optional.ofNullable(store.get(Families.ACCOUNTS, Keys.of(ledger, id.value())))
        .map(Stored::account);
  }

  /**
   * The accounts of a ledger by id.
   *
   * @param cursor the id after which to begin, empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<AccountSnapshot> accounts(LedgerId ledger, String cursor, int limit) {
    byte[] from = after(Keys.of(ledger, cursor), cursor);
    return store.atOneMoment(view -> {
      List<StoredEntry> found =
          view.forward(Families.ACCOUNTS, Keys.ledger(ledger), from, limit + 1);
      List<AccountSnapshot> accounts = read(found, Stored::account);
      return Page.of(accounts, limit, account -> account.account().value(), head(view, ledger));
    });
  }

  /**
   * An account's history, newest first.
   *
   * @param cursor the journal number before which to begin, empty for the newest
   * @param limit 1 to 1,000
   */
  public Page<HistoryRow> history(LedgerId ledger, AccountId id, String cursor, int limit) {
    byte[] prefix = Keys.history(ledger, id);
    return store.atOneMoment(view -> {
      List<StoredEntry> found =
          cursor.isEmpty()
              ? view.last(Families.HISTORY, prefix, limit + 1)
              : view.backward(
                  Families.HISTORY,
                  prefix,
                  Keys.history(ledger, id, Math.max(0, Long.parseLong(cursor) - 1)),
                  limit + 1);
      List<HistoryRow> rows = found.stream().map(line -> row(view, ledger, id, line)).toList();
      return Page.of(rows, limit, row -> Long.toString(row.seq()), head(view, ledger));
    });
  }

  /** An account's balance at a moment, minor units; empty if it had no entry yet. */
  public OptionalLong balance(LedgerId ledger, AccountId id, long seq) {
    return store.atOneMoment(view -> balance(view, ledger, id, seq));
  }

  /** The journal number a moment stands for; empty if it lies ahead of what is folded. */
  public Optional<Long> seqOf(LedgerId ledger, AsOf asOf) {
    long head = head(ledger);
    return switch (asOf) {
      case AsOf.Now now -> Optional.of(head);
      case AsOf.Seq given -> given.seq() <= head ? Optional.of(given.seq()) : Optional.empty();
      case AsOf.Time time ->
          Optional.of(
              store
                  .floor(Families.TIMES, Keys.ledger(ledger), Keys.time(ledger, time.at()))
                  .map(last -> Keys.number(last.value()))
                  .orElse(0L));
    };
  }

  /** All accounts at a moment, debit against credit. */
  public TrialBalance trialBalance(LedgerId ledger, long seq) {
    TrialBalanceSums sums = new TrialBalanceSums();
    return store.atOneMoment(view -> {
      byte[] all = Keys.ledger(ledger);
      view.scan(Families.ACCOUNTS, all, all, SCAN)
          .map(entry -> Stored.account(entry.value()))
          .forEach(account ->
              balanceAt(view, ledger, account, seq).ifPresent(minor -> sums.add(account, minor)));
      return sums.total(ledger, seq);
    });
  }

  /** Where the credit of stored-value cards is, now. */
  public MediaControl media(LedgerId ledger) {
    MediaSums sums = new MediaSums();
    return store.atOneMoment(view -> {
      byte[] all = Keys.ledger(ledger);
      view.scan(Families.ACCOUNTS, all, all, SCAN)
          .map(entry -> Stored.account(entry.value()))
          .forEach(sums::add);
      return sums.control(ledger, head(view, ledger));
    });
  }

  /**
   * What has to be looked at, of one kind.
   *
   * @param cursor the id after which to begin, empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<WorkItem> work(LedgerId ledger, Kind kind, String cursor, int limit) {
    byte[] prefix = WorkList.key(ledger, kind, "");
    byte[] from = after(WorkList.key(ledger, kind, cursor), cursor);
    return store.atOneMoment(view -> {
      List<StoredEntry> found = view.forward(Families.WORK, prefix, from, limit + 1);
      return Page.of(read(found, Stored::workItem), limit, WorkItem::id, head(view, ledger));
    });
  }

  /** What a customer takes away of an entry; none if there is no such entry, or no slip of it. */
  public Optional<Slip> slip(LedgerId ledger, long seq) {
    return Optional.ofNullable(store.get(Families.ENTRIES, Keys.entry(ledger, seq)))
        .map(Stored::entry)
        .flatMap(Slip::of);
  }

  /** An online load, open or ended. */
  public Optional<LoadOrderRow> loadOrder(LedgerId ledger, EntryId id) {
    return Optional.ofNullable(store.get(Families.LOADS, Keys.of(ledger, id.value())))
        .map(BookReader::loadOrder);
  }

  /**
   * The online loads that have come so far, and no further, by id.
   *
   * @param cursor the id after which to begin, empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<LoadOrderRow> loadOrders(LedgerId ledger, LoadState state, String cursor, int limit) {
    byte[] prefix = LoadOrderList.key(ledger, state, "");
    byte[] from = after(LoadOrderList.key(ledger, state, cursor), cursor);
    return store.atOneMoment(view -> {
      List<StoredEntry> found = view.forward(Families.LOAD_STATES, prefix, from, limit + 1);
      List<LoadOrderRow> rows =
          found.stream()
              .map(one -> Keys.of(ledger, Keys.end(one.key(), prefix)))
              .map(key -> loadOrder(Objects.requireNonNull(view.get(Families.LOADS, key))))
              .toList();
      return Page.of(rows, limit, row -> row.order().value(), head(view, ledger));
    });
  }

  private static LoadOrderRow loadOrder(byte[] bytes) {
    return Stored.read(bytes, LoadOrderRow.class);
  }

  /** The balance an account had; empty if it was not there yet. */
  private static OptionalLong balanceAt(
      StoreView view, LedgerId ledger, AccountSnapshot account, long seq) {
    if (account.seq() <= seq) {
      return OptionalLong.of(account.balanceMinor());
    }
    return balance(view, ledger, account.account(), seq);
  }

  private static OptionalLong balance(StoreView view, LedgerId ledger, AccountId id, long seq) {
    return view.floor(Families.HISTORY, Keys.history(ledger, id), Keys.history(ledger, id, seq))
        .map(found -> OptionalLong.of(Keys.number(found.value())))
        .orElse(OptionalLong.empty());
  }

  private static HistoryRow row(StoreView view, LedgerId ledger, AccountId id, StoredEntry line) {
    byte[] entry = view.get(Families.ENTRIES, Keys.entry(ledger, Keys.lastNumber(line.key())));
    return HistoryRow.of(
        Stored.entry(Objects.requireNonNull(entry)), id, Keys.number(line.value()));
  }

  static long head(StoreView view, LedgerId ledger) {
    byte[] head = view.get(Families.HEADS, Keys.ledger(ledger));
    return head == null ? 0 : Keys.number(head);
  }

  private static <T> List<T> read(List<StoredEntry> found, Function<byte[], T> reading) {
    return found.stream().map(entry -> reading.apply(entry.value())).toList();
  }

  private static byte[] after(byte[] key, String cursor) {
    return cursor.isEmpty() ? key : next(key);
  }

  /** The least key greater than this one. */
  private static byte[] next(byte[] key) {
    return Arrays.copyOf(key, key.length + 1);
  }
}
