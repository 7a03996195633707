package saldo.ledger.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import saldo.kit.projection.FoldingView;
import saldo.kit.projection.Projection;
import saldo.ledger.domain.Book;
import saldo.ledger.domain.Hold;
import saldo.ledger.domain.Ledger;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.HoldEvent.HoldCaptured;
import saldo.schemas.ledger.HoldEvent.HoldExpired;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.topics.Topics;

/** Folds the journal into accounts, their history, times and work items. */
public final class BookProjection implements Projection {
  private static final int VERSION = 4;

  private final Ledger ledger = new Ledger();
  private final FoldedAccounts accounts = new FoldedAccounts();
  private final FoldedCodes codes = new FoldedCodes();
  private final JournalEnds ends = new JournalEnds();

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
    JournalEntry entry = Stored.entry(record.value());
    LedgerId id = entry.ledger();
    Set<AccountId> touched = TouchedAccounts.of(entry.event());
    Map<AccountId, AccountSnapshot> before = accounts.of(id, touched, view);
    Map<EntryId, Hold> holds = holds(id, entry.event(), view);
    LoadOrderList loads = new LoadOrderList(entry, view);
    Book book =
        book(before, holds).with(loads.named()).withCodes(codes.of(id, entry.event(), view));
    Book after = ledger.evolve(book, entry.event());
    for (AccountId account : touched) {
      AccountSnapshot snapshot = after.account(account).orElseThrow().at(entry.seq());
      accounts.put(id, snapshot);
      view.put(
          Families.HISTORY,
          Keys.history(id, account, entry.seq()),
          Keys.number(snapshot.balanceMinor()));
    }
    after.holds().values().forEach(hold -> keep(id, hold, view));
    codes.keep(id, after, view);
    view.put(Families.ENTRIES, Keys.entry(id, entry.seq()), record.value());
    ends.add(entry, view);
    new WorkList(entry, before, after, view).update();
    loads.update(after.loads());
  }

  @Override
  public void endBatch(FoldingView view) {
    accounts.writeTo(view);
    ends.writeTo(view);
  }

  private static Book book(Map<AccountId, AccountSnapshot> accounts, Map<EntryId, Hold> holds) {
    Book book = Book.EMPTY.with(accounts);
    for (Hold hold : holds.values()) {
      book = book.with(hold);
    }
    return book;
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
    return ended == null || known == null
        ? Map.of()
        : Map.of(ended, Stored.read(known, Hold.class));
  }

  private static void keep(LedgerId id, Hold hold, FoldingView view) {
    byte[] key = Keys.of(id, hold.id().value());
    if (hold.remaining().minor() > 0) {
      view.put(Families.HOLDS, key, Stored.write(hold));
    } else {
      view.delete(Families.HOLDS, key);
    }
  }
}
