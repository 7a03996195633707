package saldo.ledger.book;

import saldo.kit.projection.FoldingView;
import saldo.ledger.book.WorkItem.Kind;
import saldo.ledger.domain.Book;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.Adjusted;
import saldo.schemas.ledger.LedgerEvent.AdjustmentDeclined;
import saldo.schemas.ledger.LedgerEvent.AdjustmentProposed;
import saldo.schemas.ledger.LedgerEvent.LoadRecorded;
import saldo.schemas.ledger.LedgerEvent.PurchaseRecorded;
import saldo.schemas.ledger.Treatment;

/** Puts work on the list when an entry makes some, and takes it off when one settles it. */
final class WorkList {
  private WorkList() {}

  static void update(JournalEntry entry, Book after, FoldingView view) {
    for (AccountSnapshot account : after.accounts().values()) {
      if (!account.kind().isHouse()) {
        watch(entry, account, view);
      }
    }
    switch (entry.event()) {
      case PurchaseRecorded e -> fact(entry, e.account(), e.amount(), e.treatment(), after, view);
      case LoadRecorded e -> fact(entry, e.account(), e.amount(), e.treatment(), after, view);
      case AdjustmentProposed e ->
          add(entry, Kind.ADJUSTMENT, e.adjustment().value(), e.account(), e.amount(), view);
      case Adjusted e -> remove(entry.ledger(), Kind.ADJUSTMENT, e.adjustment().value(), view);
      case AdjustmentDeclined e ->
          remove(entry.ledger(), Kind.ADJUSTMENT, e.adjustment().value(), view);
      case LedgerEvent e -> {}
    }
  }

  private static void watch(JournalEntry entry, AccountSnapshot account, FoldingView view) {
    long below = -account.balanceMinor() - account.terms().overdraftMinor();
    toggle(entry, Kind.OVERDRAWN, account, below, view);
    Long ceiling = account.terms().ceilingMinor();
    long above = ceiling == null ? 0 : account.balanceMinor() - ceiling;
    toggle(entry, Kind.OVER_CEILING, account, above, view);
  }

  private static void toggle(
      JournalEntry entry, Kind kind, AccountSnapshot account, long minor, FoldingView view) {
    String id = account.account().value();
    if (minor <= 0) {
      remove(entry.ledger(), kind, id, view);
    } else {
      add(entry, kind, id, account.account(), Money.of(minor, account.currency()), view);
    }
  }

  private static void fact(
      JournalEntry entry,
      AccountId account,
      Money amount,
      Treatment treatment,
      Book after,
      FoldingView view) {
    String id = Long.toString(entry.seq());
    switch (treatment) {
      case NORMAL -> {}
      case EXCEPTIONAL -> {
        if (after.account(account).orElseThrow().status() == AccountStatus.FROZEN) {
          add(entry, Kind.USED_WHILE_FROZEN, id, account, amount, view);
        }
      }
      case UNASSIGNED -> add(entry, Kind.UNASSIGNED, id, account, amount, view);
      case LOSS -> add(entry, Kind.LOSS, id, account, amount, view);
    }
  }

  private static void add(
      JournalEntry entry, Kind kind, String id, AccountId account, Money amount, FoldingView view) {
    byte[] key = key(entry.ledger(), kind, id);
    byte[] known = view.get(Families.WORK, key);
    WorkItem item =
        new WorkItem(
            kind,
            id,
            account,
            amount,
            known == null ? entry.bookedAt() : BookProjection.read(known, WorkItem.class).since());
    view.put(Families.WORK, key, BookProjection.write(item));
  }

  private static void remove(LedgerId ledger, Kind kind, String id, FoldingView view) {
    byte[] key = key(ledger, kind, id);
    if (view.get(Families.WORK, key) != null) {
      view.delete(Families.WORK, key);
    }
  }

  static byte[] key(LedgerId ledger, Kind kind, String id) {
    return Keys.of(ledger, kind.name() + "|" + id);
  }
}
