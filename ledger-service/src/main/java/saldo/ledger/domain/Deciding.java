package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.LedgerCommand.CloseAccount;
import saldo.schemas.ledger.Posting;

/** What every rule needs at hand: the book, and who asks, when and where. */
record Deciding(Book book, Situation situation) {

  Checks checks() {
    return Checks.on(book);
  }

  /** Gives each leg the balance its account has after it. */
  List<Posting> postings(List<Leg> legs) {
    Map<AccountId, Long> balances = new HashMap<>();
    List<Posting> postings = new ArrayList<>(legs.size());
    for (Leg leg : legs) {
      Long known = balances.get(leg.account());
      long before = known != null ? known : book.existing(leg.account()).balanceMinor();
      long after = Math.addExact(before, leg.amount().minor());
      balances.put(leg.account(), after);
      postings.add(new Posting(leg.account(), leg.amount(), after));
    }
    return postings;
  }

  List<Posting> refund(CloseAccount c, Money balance) {
    return c.refund() == null || balance.minor() == 0
        ? List.of()
        : postings(PostingRules.moneyOut(c.account(), balance, c.refund(), situation));
  }
}
