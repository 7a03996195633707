package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.DeliveryEvent;
import saldo.schemas.ledger.DeliveryEvent.Delivered;
import saldo.schemas.ledger.DeliveryEvent.DeliveryClaimed;
import saldo.schemas.ledger.DeliveryEvent.DeliveryQueued;
import saldo.schemas.ledger.DeliveryEvent.DeliveryReleased;
import saldo.schemas.ledger.DeliveryEvent.DeliveryWithdrawn;
import saldo.schemas.ledger.DeliveryEvent.MediumMarked;
import saldo.schemas.ledger.DeliveryEvent.MediumWiped;
import saldo.schemas.ledger.Undelivered;
import saldo.schemas.ledger.Undelivered.Claim;

/** What each event of a delivery does to what waits for a medium. */
final class Waiting {
  private Waiting() {}

  static Book of(Book book, DeliveryEvent event) {
    return switch (event) {
      case DeliveryQueued e ->
          book.with(queued(book.existing(e.account()), e.amount().minor(), e.order()));
      case DeliveryClaimed e -> book.with(claimed(book.existing(e.account()), e));
      case Delivered e -> delivered(book, e);
      case DeliveryReleased e -> book.with(released(book.existing(e.account())));
      case DeliveryWithdrawn e ->
          book.with(withdrawn(book.existing(e.account()), e.amount().minor()));
      case MediumWiped _, MediumMarked _ -> book;
    };
  }

  static Undelivered of(AccountSnapshot account) {
    return Objects.requireNonNullElse(account.undelivered(), Undelivered.NOTHING);
  }

  private static AccountSnapshot queued(
      AccountSnapshot account, long minor, @Nullable EntryId order) {
    Undelivered before = of(account);
    List<EntryId> orders = new ArrayList<>(before.orders());
    if (order != null) {
      orders.add(order);
    }
    return AccountChange.undelivered(
        account,
        new Undelivered(
            before.deliveries(),
            Math.addExact(before.waitingMinor(), minor),
            List.copyOf(orders),
            before.claim()));
  }

  /** The same claim again changes nothing. */
  private static AccountSnapshot claimed(AccountSnapshot account, DeliveryClaimed e) {
    return of(account).claim() != null
        ? account
        : AccountChange.undelivered(
            account,
            new Undelivered(
                e.number(), 0, List.of(), new Claim(e.amount().minor(), e.orders(), e.by())));
  }

  /** What nobody waited for any more is somebody's work, and changes nothing here. */
  private static Book delivered(Book book, Delivered e) {
    @Nullable AccountSnapshot account = book.account(e.account()).orElse(null);
    if (account == null || !isOpen(of(account), e.number())) {
      return book;
    }
    Undelivered before = of(account);
    return book.with(
        AccountChange.undelivered(
            account,
            new Undelivered(before.deliveries(), before.waitingMinor(), before.orders(), null)));
  }

  static boolean isOpen(Undelivered undelivered, long number) {
    return undelivered.claim() != null && undelivered.deliveries() == number;
  }

  private static AccountSnapshot released(AccountSnapshot account) {
    Undelivered before = of(account);
    Claim claim = Objects.requireNonNull(before.claim(), "a claim to release");
    List<EntryId> orders = new ArrayList<>(claim.orders());
    orders.addAll(before.orders());
    return AccountChange.undelivered(
        account,
        new Undelivered(
            before.deliveries(),
            Math.addExact(before.waitingMinor(), claim.minor()),
            List.copyOf(orders),
            null));
  }

  /** All there is, or some, and first of all what no device has taken yet. */
  private static AccountSnapshot withdrawn(AccountSnapshot account, long minor) {
    Undelivered before = of(account);
    long untaken = Math.min(before.waitingMinor(), minor);
    return AccountChange.undelivered(
        account,
        minor == before.minor()
            ? new Undelivered(before.deliveries(), 0, List.of(), null)
            : new Undelivered(
                before.deliveries(),
                before.waitingMinor() - untaken,
                before.orders(),
                less(before.claim(), minor - untaken)));
  }

  private static @Nullable Claim less(@Nullable Claim claim, long minor) {
    return claim == null ? null : new Claim(claim.minor() - minor, claim.orders(), claim.by());
  }
}
