package saldo.ledger.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.CodeHash;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;

/** What of the codes has to be fetched before a command is decided. */
public final class CodeNames {
  private CodeNames() {}

  /** The codes a command presents, or issues if they are not there yet. */
  public static Set<CodeHash> hashes(LedgerCommand command) {
    return switch (command) {
      case IssueCode c -> Set.of(c.hash());
      case IssueTicket c -> Set.of(c.hash());
      case SellTicket c -> Set.of(c.hash());
      case RedeemCode c -> Set.of(c.code().hash());
      case Bulk c -> Names.union(c.entries().stream().map(CodeNames::hashes));
      case LedgerCommand c -> Set.of();
    };
  }

  /** Whether a command takes codes, for which its service point has to be known. */
  static boolean redeems(LedgerCommand command) {
    return switch (command) {
      case RedeemCode c -> true;
      case Bulk c -> c.entries().stream().anyMatch(CodeNames::redeems);
      case LedgerCommand c -> false;
    };
  }

  static Set<AccountId> issued(AccountId payer, Money amount) {
    return with(Set.of(payer), amount.currency());
  }

  /** If the same bulk issues the code, it is not in the book yet; that names its account. */
  static Set<AccountId> redeemed(@Nullable Code code, RedeemCode c) {
    String currency = c.amount().currency();
    AccountId anybody = HouseAccount.id(AccountKind.UNASSIGNED, currency);
    return with(
        Names.sale(code == null ? anybody : code.account(), c.amount(), c.items()), currency);
  }

  static Set<AccountId> ended(@Nullable Code code, Situation situation) {
    if (code == null) {
      return Set.of();
    }
    Set<AccountId> accounts = Names.of(TicketPostings.givenBack(code, situation));
    accounts.add(code.account());
    return with(accounts, code.left().currency());
  }

  private static Set<AccountId> with(Set<AccountId> accounts, String currency) {
    Set<AccountId> all = new LinkedHashSet<>(accounts);
    all.add(TicketPostings.vouchers(currency));
    all.add(TicketPostings.breakage(currency));
    return all;
  }
}
