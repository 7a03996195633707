package saldo.ledger.domain;

import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.Code.Status;
import saldo.ledger.domain.Entry.Undone;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountEvent.*;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AdjustmentEvent.*;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.ApprovalEvent.*;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.DeliveryEvent;
import saldo.schemas.ledger.FactEvent.*;
import saldo.schemas.ledger.FuelEvent;
import saldo.schemas.ledger.HoldEvent.*;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderEvent;
import saldo.schemas.ledger.MediumEvent;
import saldo.schemas.ledger.MoneyEvent.*;
import saldo.schemas.ledger.ReloadEvent.AutoReloadFailed;
import saldo.schemas.ledger.ReloadEvent.AutoReloaded;

/** What each event does to the book; the same live, in the read model and in an audit. */
final class Evolution {
  private Evolution() {}

  static Book of(Book before, LedgerEvent event) {
    Book book = before.post(event.postings());
    return switch (event) {
      case AccountOpened e -> book.with(opened(e));
      case TermsChanged e -> book.with(AccountChange.terms(book.existing(e.account()), e.terms()));
      case AccountFrozen e -> status(book, e.account(), AccountStatus.FROZEN);
      case AccountUnfrozen e -> status(book, e.account(), AccountStatus.OPEN);
      case AccountReclassified e ->
          book.with(AccountChange.group(book.existing(e.account()), e.to()));
      case AccountClosed e -> status(book, e.account(), AccountStatus.CLOSED);
      case SaleReturned e -> returned(book, e.original(), e.amount());
      case Reversed e -> reversed(book, e);
      case HoldPlaced e -> placed(book, e);
      case HoldCaptured e ->
          lessHeld(used(book, e.use()), e.hold(), e.amount().minor() + e.released().minor());
      case HoldReleased e -> lessHeld(used(book, e.use()), e.hold(), e.amount().minor());
      case HoldExpired e -> lessHeld(used(book, e.use()), e.hold(), e.amount().minor());
      case CodeIssued e -> CodeChange.issued(book, e);
      case TicketIssued e -> CodeChange.issued(book, e);
      case CodeRedeemed e -> CodeChange.redeemed(used(book, e.use()), e);
      case CodeCancelled e -> CodeChange.ended(used(book, e.use()), e.code(), Status.CANCELLED);
      case CodeExpired e -> CodeChange.ended(used(book, e.use()), e.code(), Status.EXPIRED);
      case AdjustmentProposed e -> book.with(proposed(e));
      case Adjusted e -> decided(book, e.adjustment());
      case AdjustmentDeclined e -> decided(book, e.adjustment());
      case LoadOrderEvent e -> LoadEvolution.of(book, e);
      case DeliveryEvent e -> Waiting.of(book, e);
      case MediumEvent e -> MediumEvolution.of(book, e);
      case FuelEvent e -> FuelEvolution.of(book, e);
      case Proposed e ->
          book.with(new Proposal(e.proposal(), e.command(), e.origin(), e.expiresAt(), false));
      case Approved e -> closed(book, e.proposal());
      case Declined e -> closed(book, e.proposal());
      case ProposalExpired e -> closed(book, e.proposal());
      case Loaded e -> book;
      case Unloaded e -> book;
      case Prepaid e -> book;
      case Purchased e -> used(book, e.use());
      case Transferred e -> book;
      case BalanceTransferred e -> book.with(book.cards().withReplaced(e.from(), e.to()));
      case PurchaseRecorded e -> used(book, e.use());
      case LoadRecorded e -> book;
      case UnloadRecorded e -> book;
      case CashSaleRecorded e -> book;
      case AutoReloaded e -> book;
      case AutoReloadFailed e -> book;
      case Allocated e -> book.with(book.cards().with(e));
    };
  }

  private static AccountSnapshot opened(AccountOpened e) {
    return new AccountSnapshot(
        e.account(), e.kind(), e.currency(), AccountStatus.OPEN, 0, 0, e.terms(), 0, 0, e.group());
  }

  private static Book status(Book book, AccountId id, AccountStatus status) {
    return book.with(AccountChange.status(book.existing(id), status));
  }

  private static Book placed(Book book, HoldPlaced e) {
    AccountSnapshot account = book.existing(e.account());
    Hold.OfCard card =
        e.use() == null ? null : new Hold.OfCard(e.amount().minor(), e.use(), e.groups());
    return used(book, e.use())
        .with(new Hold(e.hold(), e.account(), e.amount(), e.expiresAt(), card))
        .with(
            AccountChange.held(
                account, account.heldMinor() + e.amount().minor(), account.openHolds() + 1));
  }

  private static Book lessHeld(Book book, EntryId id, long minor) {
    @Nullable Hold hold = book.hold(id);
    if (hold == null) {
      throw new IllegalStateException("not in the book: hold " + id);
    }
    Hold left = hold.less(minor);
    AccountSnapshot account = book.existing(hold.account());
    int openHolds = account.openHolds() - (left.isOpen() ? 0 : 1);
    return book.with(left)
        .with(AccountChange.held(account, account.heldMinor() - minor, openHolds));
  }

  private static Adjustment proposed(AdjustmentProposed e) {
    return new Adjustment(
        e.adjustment(),
        e.account(),
        e.direction(),
        e.amount(),
        e.reasonCode(),
        e.proposer(),
        false,
        e.use());
  }

  private static Book decided(Book book, EntryId id) {
    @Nullable Adjustment adjustment = book.adjustment(id);
    return adjustment == null ? book : book.with(adjustment.close());
  }

  private static Book closed(Book book, EntryId id) {
    @Nullable Proposal proposal = book.proposal(id);
    return proposal == null ? book : book.with(proposal.close());
  }

  private static Book reversed(Book before, Reversed e) {
    Book book = before;
    if (e.uses() != null) {
      for (CardUse use : e.uses()) {
        book = used(book, use);
      }
    }
    @Nullable Filled filled = book.filling(e.original());
    book = filled == null ? book : book.with(filled.reversed());
    @Nullable Entry entry = book.entry(e.original());
    return entry == null ? book : book.with(undone(entry, new Undone(true, 0)));
  }

  static Book used(Book book, @Nullable CardUse use) {
    return book.with(book.cards().withUse(use));
  }

  private static Book returned(Book book, @Nullable EntryId original, Money amount) {
    @Nullable Entry entry = original == null ? null : book.entry(original);
    return entry == null
        ? book
        : book.with(
            undone(entry, new Undone(false, entry.undone().returnedMinor() + amount.minor())));
  }

  private static Entry undone(Entry entry, Undone undone) {
    return new Entry(entry.id(), entry.events(), entry.postings(), entry.uses(), undone);
  }
}
