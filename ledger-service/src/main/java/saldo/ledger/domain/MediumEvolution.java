package saldo.ledger.domain;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.MediumEvent;
import saldo.schemas.ledger.MediumEvent.DifferenceRecognised;
import saldo.schemas.ledger.MediumEvent.MediumDiffers;
import saldo.schemas.ledger.MediumEvent.MediumRetired;
import saldo.schemas.ledger.MediumEvent.MediumSeen;
import saldo.schemas.ledger.MediumEvent.OfReport;
import saldo.schemas.ledger.MediumEvent.OpenWritesTold;
import saldo.schemas.ledger.MediumEvent.WriteConfirmed;
import saldo.schemas.ledger.MediumEvent.WriteIntended;
import saldo.schemas.ledger.MediumEvent.WriteInterrupted;
import saldo.schemas.ledger.MediumEvent.WriteResolved;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumReading;

/** What each event of a medium does to the account whose credit is on it. */
final class MediumEvolution {
  private MediumEvolution() {}

  static Book of(Book book, MediumEvent event) {
    return switch (event) {
      case WriteIntended e ->
          changed(read(book, e, e.before()), e.account(), m -> Mirrors.begun(m, e.write()));
      case WriteConfirmed e ->
          changed(
              read(book, e, e.after()), e.account(), m -> Mirrors.told(m, e.number(), e.reader()));
      case WriteInterrupted e ->
          changed(book, e.account(), m -> Mirrors.interrupted(m, e.number(), e.reader()));
      case WriteResolved e ->
          changed(
              book, e.account(), m -> Mirrors.resolved(m, e.number(), e.reader(), e.resolution()));
      case MediumSeen e -> read(book, e, e.reading());
      case MediumDiffers e ->
          changed(book, e.account(), m -> Mirrors.differing(m, e.difference().minor()));
      case OpenWritesTold e -> book;
      case MediumRetired e -> changed(book, e.account(), Mirrors::retired);
      case DifferenceRecognised e -> book;
    };
  }

  private static Book read(Book book, OfReport event, MediumReading reading) {
    @Nullable CardNumber card = event.use().card();
    if (event.account() == null || card == null) {
      return book;
    }
    AccountSnapshot account = book.existing(event.account());
    return book.with(AccountChange.medium(account, Mirrors.read(account.medium(), card, reading)));
  }

  private static Book changed(
      Book book, @Nullable AccountId id, UnaryOperator<MediumMirror> change) {
    @Nullable AccountSnapshot account = id == null ? null : book.existing(id);
    return account == null || account.medium() == null
        ? book
        : book.with(AccountChange.medium(account, change.apply(account.medium())));
  }
}
