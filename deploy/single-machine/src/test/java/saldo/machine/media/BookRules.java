package saldo.machine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import saldo.ledger.domain.Book;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumEvent.WriteConfirmed;
import saldo.schemas.ledger.MediumEvent.WriteInterrupted;
import saldo.schemas.ledger.Treatment;

/** What holds of the books after each command. */
final class BookRules {
  private BookRules() {}

  static void hold(Book book, List<LedgerEvent> events) {
    long sum = book.accounts().values().stream().mapToLong(AccountSnapshot::balanceMinor).sum();
    assertThat(sum).as("all accounts together").isZero();
    assertThat(total(book, AccountKind.TRANSFER_CLEARING)).as("between accounts").isZero();
    book.accounts().values().forEach(BookRules::mediumAddsUp);
    events.forEach(BookRules::wasBegun);
  }

  /** What all accounts of a kind have. */
  static long total(Book book, AccountKind kind) {
    return book.accounts().values().stream()
        .filter(account -> account.kind() == kind)
        .mapToLong(AccountSnapshot::balanceMinor)
        .sum();
  }

  private static void mediumAddsUp(AccountSnapshot account) {
    if (account.medium() != null && !account.medium().retired()) {
      long somewhere =
          account.onMediumMinor()
              + account.undeliveredMinor()
              + account.inDoubtMinor()
              + account.differenceMinor();
      assertThat(somewhere).as("%s", account).isEqualTo(account.balanceMinor());
    }
  }

  /** A gateway tells how a write ended only after it has told that it began. */
  private static void wasBegun(LedgerEvent event) {
    boolean unheardOf =
        switch (event) {
          case WriteConfirmed e -> e.treatment() != Treatment.NORMAL;
          case WriteInterrupted e -> e.treatment() != Treatment.NORMAL;
          case LedgerEvent e -> false;
        };
    assertThat(unheardOf).as("%s", event).isFalse();
  }
}
