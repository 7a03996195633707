package saldo.ledger.domain;

import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.Money;
import saldo.schemas.ledger.LoadOrderEvent;
import saldo.schemas.ledger.LoadOrderEvent.LoadCorrected;
import saldo.schemas.ledger.LoadOrderEvent.LoadCredited;
import saldo.schemas.ledger.LoadOrderEvent.LoadDelivered;
import saldo.schemas.ledger.LoadOrderEvent.LoadFailed;
import saldo.schemas.ledger.LoadOrderEvent.LoadOrdered;
import saldo.schemas.ledger.LoadOrderEvent.LoadPaid;
import saldo.schemas.ledger.LoadOrderEvent.StrayPaymentRecorded;
import saldo.schemas.ledger.LoadState;

/** What each event of an online load does to it. */
final class LoadEvolution {
  private LoadEvolution() {}

  static Book of(Book book, LoadOrderEvent event) {
    Loads loads = book.loads();
    return switch (event) {
      case LoadOrdered e -> book.with(loads.with(ordered(e)));
      case LoadPaid e -> book.with(loads.with(loads.existing(e.order()).pay(e.amount())));
      case StrayPaymentRecorded e -> book;
      case LoadCredited e ->
          book.with(loads.with(loads.existing(e.order()).credit(LoadState.CREDITED, e.amount())));
      case LoadDelivered e -> delivered(book, loads.order(e.order()));
      case LoadFailed e -> book.with(loads.with(loads.existing(e.order()).is(LoadState.FAILED)));
      case LoadCorrected e ->
          book.with(
              loads.with(loads.existing(e.order()).credit(LoadState.CORRECTED, e.correction())));
    };
  }

  private static LoadOrder ordered(LoadOrdered e) {
    @Nullable CardNumber card = e.use() == null ? null : e.use().card();
    Money nothing = Money.of(0, e.amount().currency());
    return new LoadOrder(
        e.order(),
        e.account(),
        card,
        e.amount(),
        e.expiresAt(),
        LoadState.ORDERED,
        nothing,
        nothing);
  }

  /** What did not wait for it stays as it is. */
  private static Book delivered(Book book, @Nullable LoadOrder order) {
    return order != null && order.state() == LoadState.CREDITED
        ? book.with(book.loads().with(order.is(LoadState.DELIVERED)))
        : book;
  }
}
