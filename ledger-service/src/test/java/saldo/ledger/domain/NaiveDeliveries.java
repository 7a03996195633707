package saldo.ledger.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import saldo.ledger.domain.NaiveBook.Account;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardState;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.DeliveryCommand;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.DeliveryCommand.ReleaseDelivery;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.MoneyCommand.Load;

/** The naive ledger's credit on its way to media. */
record NaiveDeliveries(NaiveBook book, EntryId id, Step step) {

  boolean take(DeliveryCommand command) {
    return switch (command) {
      case ClaimDelivery c -> new NaiveCards(book, id, step).deliver(c, this::claim);
      case RecordDelivery c -> written(c);
      case ReleaseDelivery c -> release(c);
      case RecordWipe _, RecordMark _ -> true;
    };
  }

  /** What is loaded at a desk has to be written to the medium somewhere else. */
  boolean sendsOn(Load c, String account) {
    return !new NaiveCards(book, id, step).isAtADesk() || waits(c, account, c.amount().minor());
  }

  /** What is credited has to be written, if it is spent from a medium. */
  boolean waits(OfHolder c, String account, long minor) {
    CardState card = c.card() == null ? null : step.said().cards().get(c.card());
    if (card == null ? book.onMedia.contains(account) : card.valueMode() == ValueMode.ON_MEDIUM) {
      book.queue(id, account, minor);
    }
    return true;
  }

  private boolean claim(String account) {
    Origin origin = step.origin();
    String by = origin.terminal() != null ? origin.terminal() : origin.actor();
    NaiveMedium medium = book.unwritten(account);
    Account holder = book.accounts.get(account);
    boolean may =
        medium.all() > 0
            && (medium.by() == null || medium.by().equals(by))
            && holder != null
            && book.usable(account, holder.currency());
    if (may) {
      book.media.put(account, medium.takenBy(by));
    }
    return may;
  }

  private boolean written(RecordDelivery c) {
    String account = c.account().value();
    NaiveMedium medium = book.unwritten(account);
    if (medium.by() != null && medium.count() == c.number()) {
      arrived(medium.takenOrders());
      book.media.put(account, medium.written());
    }
    return true;
  }

  private boolean release(ReleaseDelivery c) {
    String account = c.account().value();
    NaiveMedium medium = book.unwritten(account);
    if (medium.by() == null) {
      return false;
    }
    book.media.put(account, medium.givenBack());
    return true;
  }

  /** Nothing waits any more: the balance went somewhere else. */
  void withdraw(String account) {
    NaiveMedium medium = book.unwritten(account);
    Stream.of(medium.orders(), medium.takenOrders()).forEach(this::arrived);
    if (medium.all() > 0) {
      book.media.put(account, medium.empty());
    }
  }

  /** What a deed had made wait is not written, as far as nobody has taken it. */
  void undo(EntryId original, Deed deed) {
    if (book.queued.contains(original)) {
      Stream.of(deed.moves(), deed.reload()).forEach(this::undo);
    }
  }

  private void undo(Map<String, Long> moves) {
    moves.forEach((account, minor) -> {
      NaiveMedium medium = book.unwritten(account);
      long less = Math.min(medium.waiting(), minor);
      if (less > 0 && less == medium.all()) {
        withdraw(account);
      } else if (less > 0) {
        book.media.put(account, medium.less(less));
      }
    });
  }

  private void arrived(List<EntryId> orders) {
    for (EntryId order : orders) {
      book.topUps.computeIfPresent(
          order, (same, one) -> one.is("credited") ? one.now("delivered", one.paid()) : one);
    }
  }
}
