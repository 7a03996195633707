package saldo.ledger.book;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountEvent.AccountReclassified;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.OfHolder;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.Posting;

/**
 * One line of an account's history.
 *
 * @param seq the journal number
 * @param entry what caused it
 * @param event the type of the event
 * @param businessTime when it happened
 * @param bookedAt when it was booked
 * @param actor who did it
 * @param terminal the device it was done on
 * @param amount what it changed, credit positive; absent if no money moved
 * @param balanceMinor the balance after it, credit positive
 * @param card the card it was done with; absent if the account was named
 */
public record HistoryRow(
    long seq,
    EntryId entry,
    String event,
    Instant businessTime,
    Instant bookedAt,
    String actor,
    @Nullable String terminal,
    @Nullable Money amount,
    long balanceMinor,
    @Nullable CardNumber card) {

  static HistoryRow of(JournalEntry entry, AccountId account, long balanceMinor) {
    return new HistoryRow(
        entry.seq(),
        entry.entry(),
        entry.event().typeName(),
        entry.businessTime(),
        entry.bookedAt(),
        entry.origin().actor(),
        entry.origin().terminal(),
        change(entry.event(), account),
        balanceMinor,
        card(entry.event(), account));
  }

  private static @Nullable CardNumber card(LedgerEvent event, AccountId account) {
    return switch (event) {
      case OfHolder e when e.account().equals(account) && e.use() != null -> e.use().card();
      case BalanceTransferred e when e.fromAccount().equals(account) -> e.from();
      case BalanceTransferred e when e.toAccount().equals(account) -> e.to();
      case AccountReclassified e -> e.card();
      case LedgerEvent e -> null;
    };
  }

  private static @Nullable Money change(LedgerEvent event, AccountId account) {
    List<Money> amounts =
        event.postings().stream()
            .filter(posting -> posting.account().equals(account))
            .map(Posting::amount)
            .toList();
    return amounts.isEmpty()
        ? null
        : Money.of(amounts.stream().mapToLong(Money::minor).sum(), amounts.getFirst().currency());
  }
}
