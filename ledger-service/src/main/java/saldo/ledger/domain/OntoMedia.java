package saldo.ledger.domain;

import java.util.stream.Stream;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.Accepted;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.DeliveryEvent.DeliveryQueued;
import saldo.schemas.ledger.DeliveryEvent.DeliveryWithdrawn;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Undelivered;

/** What was credited from afar waits for the medium, and goes where the balance goes. */
final class OntoMedia {
  private OntoMedia() {}

  /** What a decision has credited waits, if the holder's credit is on a medium. */
  static Decision<LedgerEvent, RejectionReason> afterwards(
      Decision<LedgerEvent, RejectionReason> credited, Holder holder, Money amount) {
    return holder.isOnMedium() && amount.minor() > 0
        ? afterwards(credited, new DeliveryQueued(holder.account(), amount, null))
        : credited;
  }

  /** The same of a credit whose account is known to be on a medium. */
  static Decision<LedgerEvent, RejectionReason> afterwards(
      Decision<LedgerEvent, RejectionReason> credited, DeliveryQueued queued) {
    return credited instanceof Accepted<LedgerEvent, RejectionReason> accepted
        ? new Accepted<>(Stream.concat(accepted.events().stream(), Stream.of(queued)).toList())
        : credited;
  }

  /** Nothing waits any more, because the whole balance goes somewhere else. */
  static Deciding withdrawn(Deciding on, AccountId account) {
    AccountSnapshot snapshot = on.book().existing(account);
    Undelivered undelivered = Waiting.of(snapshot);
    if (undelivered.minor() == 0) {
      return on;
    }
    Money amount = Money.of(undelivered.minor(), snapshot.currency());
    Deciding orders = LoadOrders.delivered(on, account, undelivered.orders());
    return (undelivered.claim() == null
            ? orders
            : LoadOrders.delivered(orders, account, undelivered.claim().orders()))
        .after(new DeliveryWithdrawn(account, amount));
  }

  /** As much of what a reversed entry had credited as no device has taken yet. */
  static Deciding undone(Deciding on, Entry entry) {
    Deciding undone = on;
    if (entry.events().contains("delivery-queued")) {
      for (Posting posting : entry.postings()) {
        undone = undone(undone, posting);
      }
    }
    return undone;
  }

  private static Deciding undone(Deciding on, Posting posting) {
    AccountId account = posting.account();
    Undelivered undelivered =
        on.book().account(account).map(Waiting::of).orElse(Undelivered.NOTHING);
    long minor = Math.min(undelivered.waitingMinor(), posting.amount().minor());
    if (minor <= 0) {
      return on;
    }
    return minor == undelivered.minor()
        ? withdrawn(on, account)
        : on.after(new DeliveryWithdrawn(account, Money.of(minor, posting.amount().currency())));
  }
}
