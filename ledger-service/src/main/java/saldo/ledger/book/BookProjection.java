package saldo.ledger.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.FoldingView;
import saldo.kit.projection.Projection;
import saldo.ledger.domain.Book;
import saldo.ledger.domain.Hold;
import saldo.ledger.domain.Ledger;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.HoldCaptured;
import saldo.schemas.ledger.LedgerEvent.HoldExpired;
import saldo.schemas.ledger.LedgerEvent.HoldReleased;
import saldo.schemas.topics.Topics;

/** Folds the journal into accounts, their history, times and work items. */
public final class BookProjection implements Projection {
  private static final int VERSION = 1;

  private final Ledger ledger = new Ledger();

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.LEDGER_JOURNAL.name());
  }

  @Override
  public List<String> families() {
    return Families.ALL;
  }

  @Override
  public void fold(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    JournalEntry entry = read(record.value(), JournalEntry.class);
    LedgerId id = entry.ledger();
    Set<AccountId> touched = TouchedAccounts.of(entry.event());
    Book after = ledger.evolve(before(id, touched, entry.event(), view), entry.event());
    for (AccountId account : touched) {
      AccountSnapshot snapshot = at(after.account(account).orElseThrow(), entry.seq());
      view.put(Families.ACCOUNTS, Keys.of(id, account.value()), write(snapshot));
      view.put(
          Families.HISTORY, Keys.history(id, account, entry.seq()), write(row(entry, snapshot)));
    }
    after.holds().values().forEach(hold -> keep(id, hold, view));
    view.put(Families.TIMES, Keys.time(id, entry.bookedAt()), Keys.number(entry.seq()));
    view.put(Families.HEADS, Keys.ledger(id), Keys.number(entry.seq()));
    WorkList.update(entry, after, view);
  }

  private Book before(LedgerId id, Set<AccountId> touched, LedgerEvent event, FoldingView view) {
    Map<AccountId, AccountSnapshot> accounts = new HashMap<>();
    for (AccountId account : touched) {
      byte[] known = view.get(Families.ACCOUNTS, Keys.of(id, account.value()));
      if (known != null) {
        accounts.put(account, read(known, AccountSnapshot.class));
      }
    }
    return new Book(accounts, holds(id, event, view), Map.of(), Map.of());
  }

  private static Map<EntryId, Hold> holds(LedgerId id, LedgerEvent event, FoldingView view) {
    EntryId ended =
        switch (event) {
          case HoldCaptured e -> e.hold();
          case HoldReleased e -> e.hold();
          case HoldExpired e -> e.hold();
          case LedgerEvent e -> null;
        };
    byte[] known = ended == null ? null : view.get(Families.HOLDS, Keys.of(id, ended.value()));
    return ended == null || known == null ? Map.of() : Map.of(ended, read(known, Hold.class));
  }

  private static void keep(LedgerId id, Hold hold, FoldingView view) {
    byte[] key = Keys.of(id, hold.id().value());
    if (hold.remaining().minor() > 0) {
      view.put(Families.HOLDS, key, write(hold));
    } else {
      view.delete(Families.HOLDS, key);
    }
  }

  private static HistoryRow row(JournalEntry entry, AccountSnapshot account) {
    return new HistoryRow(
        entry.seq(),
        entry.entry(),
        entry.event().typeName(),
        entry.businessTime(),
        entry.bookedAt(),
        entry.origin().actor(),
        entry.origin().terminal(),
        change(entry.event(), account),
        account.balanceMinor());
  }

  private static @Nullable Money change(LedgerEvent event, AccountSnapshot account) {
    if (event.postings().stream().noneMatch(p -> p.account().equals(account.account()))) {
      return null;
    }
    long minor =
        event.postings().stream()
            .filter(posting -> posting.account().equals(account.account()))
            .mapToLong(posting -> posting.amount().minor())
            .sum();
    return Money.of(minor, account.currency());
  }

  private static AccountSnapshot at(AccountSnapshot a, long seq) {
    return new AccountSnapshot(
        a.account(),
        a.kind(),
        a.currency(),
        a.status(),
        a.balanceMinor(),
        a.heldMinor(),
        a.terms(),
        a.openHolds(),
        seq);
  }

  static byte[] write(Object value) {
    try {
      return SaldoJson.mapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    try {
      return SaldoJson.mapper().readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal holds a record that cannot be read", e);
    }
  }
}
