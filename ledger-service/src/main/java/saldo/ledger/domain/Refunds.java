package saldo.ledger.domain;

import java.util.Set;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.CloseAccount;
import saldo.schemas.ledger.LedgerCommand.OpenAccount;
import saldo.schemas.ledger.LedgerCommand.RecordLoad;
import saldo.schemas.ledger.LedgerCommand.RecordPurchase;
import saldo.schemas.ledger.Tender;

/** The accounts from which what is left on a closed account may be paid out. */
final class Refunds {
  private Refunds() {}

  /**
   * @param opening the currencies of the accounts that the same bulk may open
   */
  static Set<AccountId> of(Book book, CloseAccount c, Set<String> opening, Situation situation) {
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

  /** The currency of the account that a command may open. */
  static Set<String> opening(LedgerCommand command) {
    return switch (command) {
      case OpenAccount c -> Set.of(c.currency());
      case RecordPurchase c -> Set.of(c.amount().currency());
      case RecordLoad c -> Set.of(c.amount().currency());
      case LedgerCommand c -> Set.of();
    };
  }
}
