package saldo.ledger.domain;

import java.util.Set;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Tender;

/** The accounts from which what is left on a closed account may be paid out. */
public final class Refunds {
  private Refunds() {}

  /** A refund needs the account's currency, so it is known only with the account in the book. */
  public static Set<AccountId> of(Book book, LedgerCommand command, Situation situation) {
    return switch (command) {
      case CloseAccount c -> of(book, c, Set.of(), situation);
      case Bulk bulk -> {
        CardAccounts at = new CardAccounts(book.cards(), situation.at());
        Set<String> opening = Names.union(bulk.entries().stream().map(entry -> opening(entry, at)));
        yield Names.union(
            bulk.entries().stream()
                .filter(CloseAccount.class::isInstance)
                .map(c -> of(book, (CloseAccount) c, opening, situation)));
      }
      case LedgerCommand c -> Set.of();
    };
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
