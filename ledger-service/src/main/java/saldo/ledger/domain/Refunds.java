package saldo.ledger.domain;

import java.util.List;
import java.util.Set;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Tender;

/** The accounts from which what is left on a closed account may be paid out. */
public final class Refunds {
  private Refunds() {}

  /** A refund needs the account's currency, so it is known only with the account in the book. */
  public static Set<AccountId> of(Book book, LedgerCommand command, Situation situation) {
    List<Meant> meant = Meant.by(book, command, situation);
    if (meant.stream().noneMatch(one -> one.command() instanceof CloseAccount)) {
      return Set.of();
    }
    CardAccounts at = new CardAccounts(book.cards(), situation.at());
    Set<String> opening = Names.union(meant.stream().map(one -> opening(one.command(), at)));
    return Names.union(
        meant.stream()
            .filter(one -> one.command() instanceof CloseAccount)
            .map(one -> of(book, (CloseAccount) one.command(), opening, one.situation())));
  }

  /**
   * @param opening the currencies of the accounts that the same bulk may open
   */
  private static Set<AccountId> of(
      Book book, CloseAccount c, Set<String> opening, Situation situation) {
    Tender tender = c.refund();
    if (tender == null) {
      return Set.of();
    }
    AccountSnapshot account = book.accounts().get(c.account());
    Set<String> currencies = account != null ? Set.of(account.currency()) : opening;
    return Names.union(
        currencies.stream()
            .map(currency -> Money.of(1, currency))
            .map(any -> Names.of(PostingRules.moneyOut(c.account(), any, tender, situation))));
  }

  /** The currencies of the accounts that a command may open. */
  private static Set<String> opening(LedgerCommand command, CardAccounts at) {
    return switch (command) {
      case OpenAccount c -> Set.of(c.currency());
      case OfHolder c -> Set.of(c.amount().currency());
      case TransferBalance c -> at.currencies(c);
      case LedgerCommand c -> Set.of();
    };
  }
}
