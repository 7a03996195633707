package saldo.ledger.book;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.FoldingView;
import saldo.ledger.book.WorkItem.Kind;
import saldo.ledger.domain.Book;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountEvent.AccountClosed;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AdjustmentEvent.Adjusted;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentDeclined;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentProposed;
import saldo.schemas.ledger.ApprovalEvent.Approved;
import saldo.schemas.ledger.ApprovalEvent.Declined;
import saldo.schemas.ledger.ApprovalEvent.ProposalExpired;
import saldo.schemas.ledger.ApprovalEvent.Proposed;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.DeliveryEvent.Delivered;
import saldo.schemas.ledger.DeliveryEvent.MediumWiped;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.FactEvent.UnloadRecorded;
import saldo.schemas.ledger.FuelEvent.FillingAssigned;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderEvent.StrayPaymentRecorded;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.ReloadEvent.AutoReloadFailed;
import saldo.schemas.ledger.ReloadEvent.AutoReloaded;
import saldo.schemas.ledger.Treatment;

/**
 * Puts work on the list when an entry makes some, and takes it off when one settles it.
 *
 * @param entry what happened
 * @param before the accounts it touches, before it
 * @param after the accounts it touched, as they are now
 * @param view where the list is
 */
record WorkList(
    JournalEntry entry, Map<AccountId, AccountSnapshot> before, Book after, FoldingView view) {
  private static final Set<RejectionReason> OF_CARD =
      Set.of(
          RejectionReason.CARD_BLOCKED,
          RejectionReason.CARD_EXPIRED,
          RejectionReason.CARD_NOT_ACTIVE);

  void update() {
    for (AccountSnapshot account : after.accounts().values()) {
      if (!account.kind().isHouse()) {
        watch(account);
      }
    }
    switch (entry.event()) {
      case PurchaseRecorded e -> fact(e.account(), e.amount(), e.treatment(), e.reason());
      case UnloadRecorded e -> fact(e.account(), e.amount(), e.treatment(), e.reason());
      case LoadRecorded e -> fact(e.account(), e.amount(), e.treatment(), e.reason());
      case FillingRecorded e -> filling(e);
      case FillingAssigned e -> settle(e.original().value());
      case StrayPaymentRecorded e -> fact(e.account(), e.amount(), e.treatment(), null);
      case AdjustmentProposed e ->
          add(Kind.ADJUSTMENT, e.adjustment().value(), e.account(), e.amount());
      case Adjusted e -> remove(Kind.ADJUSTMENT, e.adjustment().value());
      case AdjustmentDeclined e -> remove(Kind.ADJUSTMENT, e.adjustment().value());
      case Proposed e -> put(proposal(e));
      case Approved e -> remove(Kind.PROPOSAL, e.proposal().value());
      case Declined e -> remove(Kind.PROPOSAL, e.proposal().value());
      case ProposalExpired e -> remove(Kind.PROPOSAL, e.proposal().value());
      case Reversed e -> settle(e.original().value());
      case AutoReloaded e -> remove(Kind.AUTO_RELOAD_FAILED, e.account().value());
      case AutoReloadFailed e -> failed(e);
      case Delivered e -> doubtful(e.account(), e.amount(), e.treatment());
      case MediumWiped e -> doubtful(e.account(), e.found(), e.treatment());
      case BalanceTransferred e -> remove(Kind.MEDIUM_DOUBTFUL, e.fromAccount().value());
      case AccountClosed e -> remove(Kind.MEDIUM_DOUBTFUL, e.account().value());
      case LedgerEvent e -> {}
    }
  }

  private void watch(AccountSnapshot account) {
    AccountSnapshot was = before.get(account.account());
    toggle(Kind.OVERDRAWN, account, below(was), below(account));
    toggle(Kind.OVER_CEILING, account, above(was), above(account));
    toggle(Kind.WRITE_IN_DOUBT, account, inDoubt(was), inDoubt(account));
    differs(account, difference(was), difference(account));
    if (runsLow(was) && !runsLow(account)) {
      remove(Kind.AUTO_RELOAD_FAILED, account.account().value());
    }
  }

  /** Most entries neither make such work nor settle it, and then the list is left alone. */
  private void toggle(Kind kind, AccountSnapshot account, long was, long now) {
    String id = account.account().value();
    if (now > 0) {
      add(kind, id, account.account(), Money.of(now, account.currency()));
    } else if (was > 0) {
      remove(kind, id);
    }
  }

  private void differs(AccountSnapshot account, long was, long now) {
    String id = account.account().value();
    if (now != 0) {
      Money by = Money.of(now, account.currency());
      add(Kind.MEDIUM_DIFFERENCE, id, account.account(), by);
    } else if (was != 0) {
      remove(Kind.MEDIUM_DIFFERENCE, id);
    }
  }

  private static long difference(@Nullable AccountSnapshot a) {
    return a == null || a.medium() == null ? 0 : a.medium().differenceMinor();
  }

  /** Of writes that were cut short; one that is being made is in doubt for a second. */
  private static long inDoubt(@Nullable AccountSnapshot a) {
    @Nullable MediumMirror medium = a == null ? null : a.medium();
    return medium == null
        ? 0
        : medium.openWrites().stream()
            .filter(open -> open.interrupted() && open.resolved() == null)
            .mapToLong(open -> Math.abs(open.write().change().minor()))
            .sum();
  }

  private static boolean runsLow(@Nullable AccountSnapshot a) {
    @Nullable AutoReload reload = a == null ? null : a.terms().autoReload();
    return a != null && reload != null && a.availableMinor() < reload.belowMinor();
  }

  private static long below(@Nullable AccountSnapshot a) {
    return a == null ? 0 : -a.balanceMinor() - a.terms().overdraftMinor();
  }

  private static long above(@Nullable AccountSnapshot a) {
    Long ceiling = a == null ? null : a.terms().ceilingMinor();
    return a == null || ceiling == null ? 0 : a.balanceMinor() - ceiling;
  }

  private void fact(
      AccountId account, Money amount, Treatment treatment, @Nullable RejectionReason reason) {
    String id = entry.entry().value();
    switch (treatment) {
      case NORMAL -> {}
      case EXCEPTIONAL -> exceptional(account, amount, reason);
      case UNASSIGNED -> add(Kind.UNASSIGNED, id, account, amount);
      case LOSS -> add(Kind.LOSS, id, account, amount);
    }
  }

  private void filling(FillingRecorded e) {
    if (e.treatment() != Treatment.UNASSIGNED) {
      fact(e.account(), e.amount(), e.treatment(), e.reason());
      return;
    }
    Kind kind = Kind.UNASSIGNED_FILLING;
    String id = entry.entry().value();
    WorkItem.Fuel fuel =
        new WorkItem.Fuel(e.use().presented(), e.filling(), entry.origin().terminal());
    put(new WorkItem(kind, id, e.account(), e.amount(), since(kind, id), null, null, fuel));
  }

  /** Where no account is known, there is nothing to look into but the journal. */
  private void doubtful(@Nullable AccountId id, @Nullable Money amount, Treatment treatment) {
    @Nullable AccountSnapshot account =
        id == null || treatment == Treatment.NORMAL ? null : after.account(id).orElse(null);
    if (account != null) {
      Money about = amount == null ? Money.of(0, account.currency()) : amount;
      add(Kind.MEDIUM_DOUBTFUL, account.account().value(), account.account(), about);
    }
  }

  private void exceptional(AccountId account, Money amount, @Nullable RejectionReason reason) {
    String id = entry.entry().value();
    if (after.account(account).orElseThrow().status() == AccountStatus.FROZEN) {
      add(Kind.USED_WHILE_FROZEN, id, account, amount);
    }
    if (reason != null && OF_CARD.contains(reason)) {
      Kind kind = Kind.USED_WHILE_BLOCKED;
      put(new WorkItem(kind, id, account, amount, since(kind, id), null, reason));
    }
  }

  /** A fact that was reversed has been looked at. */
  private void settle(String fact) {
    remove(Kind.USED_WHILE_FROZEN, fact);
    remove(Kind.USED_WHILE_BLOCKED, fact);
    remove(Kind.UNASSIGNED, fact);
    remove(Kind.UNASSIGNED_FILLING, fact);
    remove(Kind.LOSS, fact);
  }

  private void add(Kind kind, String id, AccountId account, Money amount) {
    put(new WorkItem(kind, id, account, amount, since(kind, id)));
  }

  private WorkItem proposal(Proposed e) {
    return new WorkItem(
        Kind.PROPOSAL,
        e.proposal().value(),
        e.account(),
        e.amount(),
        entry.bookedAt(),
        new WorkItem.Waiting(e.command(), e.reason(), e.origin(), e.expiresAt()),
        null);
  }

  private void failed(AutoReloadFailed e) {
    String id = e.account().value();
    Kind kind = Kind.AUTO_RELOAD_FAILED;
    put(new WorkItem(kind, id, e.account(), e.amount(), since(kind, id), null, e.reason()));
  }

  private Instant since(Kind kind, String id) {
    byte[] known = view.get(Families.WORK, key(entry.ledger(), kind, id));
    return known == null ? entry.bookedAt() : Stored.workItem(known).since();
  }

  private void put(WorkItem item) {
    view.put(Families.WORK, key(entry.ledger(), item.kind(), item.id()), Stored.write(item));
  }

  private void remove(Kind kind, String id) {
    view.delete(Families.WORK, key(entry.ledger(), kind, id));
  }

  static byte[] key(LedgerId ledger, Kind kind, String id) {
    return Keys.of(ledger, kind.name() + "|" + id);
  }
}
