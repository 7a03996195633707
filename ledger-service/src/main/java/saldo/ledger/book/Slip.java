package saldo.ledger.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountEvent.AccountClosed;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.MoneyEvent.Loaded;
import saldo.schemas.ledger.MoneyEvent.Prepaid;
import saldo.schemas.ledger.MoneyEvent.Unloaded;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/**
 * What a card function prints for the customer. One card for another reads like an unload and a
 * load, and says that no money changed hands.
 *
 * @param seq the journal number, which is the slip's
 * @param at when it happened
 * @param by who did it, and where
 * @param lines what was done, in order
 * @param tender how money came in or went out; absent if none did
 * @param why why one card took the place of another; absent if none did
 */
public record Slip(
    LedgerId ledger,
    long seq,
    Instant at,
    Origin by,
    List<Line> lines,
    @Nullable Tender tender,
    @Nullable Replacement why) {

  /** What happened to a card or an account. */
  public enum Act {
    LOAD,
    UNLOAD
  }

  /**
   * One card or account.
   *
   * @param card absent if the account was named
   * @param amount how much, from 0
   * @param balance what is on it now
   */
  public record Line(
      Act act, AccountId account, @Nullable CardNumber card, Money amount, Money balance) {}

  /** The slip of an entry; none if it is nothing that a customer takes a slip for. */
  static Optional<Slip> of(JournalEntry entry) {
    return switch (entry.event()) {
      case Loaded e -> paid(entry, e.tender(), line(entry, Act.LOAD, e.account(), number(e.use())));
      case Unloaded e ->
          paid(entry, e.tender(), line(entry, Act.UNLOAD, e.account(), number(e.use())));
      case Prepaid e ->
          paid(entry, e.tender(), line(entry, Act.LOAD, e.account(), number(e.use())));
      case AccountClosed e when e.refund() != null && !e.postings().isEmpty() ->
          paid(entry, e.refund(), line(entry, Act.UNLOAD, e.account(), null));
      case BalanceTransferred e when !e.postings().isEmpty() ->
          Optional.of(
              slip(
                  entry,
                  List.of(
                      line(entry, Act.UNLOAD, e.fromAccount(), e.from()),
                      line(entry, Act.LOAD, e.toAccount(), e.to())),
                  null,
                  e.why()));
      case LedgerEvent e -> Optional.empty();
    };
  }

  private static Optional<Slip> paid(JournalEntry entry, Tender tender, Line line) {
    return Optional.of(slip(entry, List.of(line), tender, null));
  }

  private static Slip slip(
      JournalEntry entry, List<Line> lines, @Nullable Tender tender, @Nullable Replacement why) {
    return new Slip(
        entry.ledger(), entry.seq(), entry.businessTime(), entry.origin(), lines, tender, why);
  }

  private static Line line(
      JournalEntry entry, Act act, AccountId account, @Nullable CardNumber card) {
    Posting posting =
        entry.event().postings().stream()
            .filter(one -> one.account().equals(account))
            .findFirst()
            .orElseThrow();
    Money amount = posting.amount();
    return new Line(
        act,
        account,
        card,
        amount.minor() < 0 ? amount.negated() : amount,
        Money.of(posting.balanceMinor(), amount.currency()));
  }

  private static @Nullable CardNumber number(@Nullable CardUse use) {
    return use == null ? null : use.card();
  }
}
