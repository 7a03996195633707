package saldo.reporting.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import saldo.kit.StoredJson;
import saldo.kit.decider.Chain;
import saldo.kit.projection.FoldingView;
import saldo.reporting.domain.Items;
import saldo.reporting.domain.ReportedAccount;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountEvent.AccountClosed;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.wire.LedgerWire;

/** Keeps of each journal entry what statements need: whose balance it changed, and its chain. */
final class JournalFold {
  private static final byte[] NOTHING = {};

  private final Map<LedgerId, Head> heads = new HashMap<>();

  void fold(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    JournalEntry entry = read(record.value());
    LedgerId ledger = entry.ledger();
    byte[] chain = Objects.requireNonNull(record.headers().lastHeader(Chain.HEADER)).value();
    view.put(Families.CHAINS, Keys.numbered(Keys.within(ledger), entry.seq()), chain);
    account(entry, view);
    Items.of(entry).forEach((account, item) -> item(entry, account, item, view));
    new WaitingFold(view).fold(entry);
    Head before = heads.put(ledger, new Head(entry.seq(), entry.bookedAt()));
    if (before != null && !before.bookedAt().equals(entry.bookedAt())) {
      time(ledger, before, view);
    }
  }

  private static void item(
      JournalEntry entry, AccountId account, StatementItem item, FoldingView view) {
    byte[] items = Keys.within(entry.ledger(), account);
    view.put(Families.ITEMS, Keys.numbered(items, entry.seq()), StoredJson.write(item));
    CardNumber card = item.detail().card();
    if (card != null) {
      byte[] uses = Keys.within(entry.ledger(), card);
      view.put(Families.USES, Keys.timed(uses, item.businessTime()), NOTHING);
    }
  }

  /** Many entries share a millisecond, and only the last of them is asked for. */
  void writeTo(FoldingView view) {
    heads.forEach((ledger, head) -> {
      time(ledger, head, view);
      view.put(Families.HEADS, Keys.of(ledger), StoredJson.write(head));
    });
    heads.clear();
  }

  private static void time(LedgerId ledger, Head head, FoldingView view) {
    view.put(
        Families.TIMES, Keys.timed(Keys.within(ledger), head.bookedAt()), Keys.number(head.seq()));
  }

  private static void account(JournalEntry entry, FoldingView view) {
    if (entry.event() instanceof AccountOpened opened) {
      put(
          new ReportedAccount(
              entry.ledger(),
              opened.account(),
              opened.kind(),
              opened.currency(),
              entry.seq(),
              null),
          view);
    }
    if (entry.event() instanceof AccountClosed closed) {
      byte[] known = view.get(Families.ACCOUNTS, key(entry.ledger(), closed.account()));
      ReportedAccount account =
          StoredJson.read(Objects.requireNonNull(known), ReportedAccount.class);
      put(account.ended(entry.seq()), view);
    }
  }

  private static void put(ReportedAccount account, FoldingView view) {
    view.put(
        Families.ACCOUNTS, key(account.ledger(), account.account()), StoredJson.write(account));
  }

  private static byte[] key(LedgerId ledger, AccountId account) {
    return Keys.of(ledger, account);
  }

  private static JournalEntry read(byte[] value) {
    try {
      return LedgerWire.readEntry(value);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal holds a record that cannot be read", e);
    }
  }
}
