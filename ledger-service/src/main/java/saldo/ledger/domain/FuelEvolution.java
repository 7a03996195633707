package saldo.ledger.domain;

import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.Filled.State;
import saldo.schemas.ledger.FuelEvent;
import saldo.schemas.ledger.FuelEvent.FillingAssigned;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.FuelEvent.FillingRepriced;

/** What each event of fuel does to the book. */
final class FuelEvolution {
  private FuelEvolution() {}

  static Book of(Book book, FuelEvent event) {
    return switch (event) {
      case FillingRecorded e -> Evolution.used(book, e.use()).with(recorded(e));
      case FillingAssigned e -> assigned(book, e);
      case FillingRepriced e -> repriced(book, e);
    };
  }

  private static Filled recorded(FillingRecorded e) {
    return new Filled(
        e.id(), e.account(), e.amount(), e.filling(), e.items(), e.use(), State.RECORDED);
  }

  private static Book assigned(Book before, FillingAssigned e) {
    Book book = Evolution.used(Evolution.used(before, e.freed()), e.use());
    @Nullable Filled filled = book.filling(e.original());
    return filled == null ? book : book.with(filled.on(e.account(), e.use()));
  }

  private static Book repriced(Book book, FillingRepriced e) {
    @Nullable Filled filled = book.filling(e.original());
    return filled == null ? book : book.with(filled.at(e.amount(), e.filling()));
  }
}
