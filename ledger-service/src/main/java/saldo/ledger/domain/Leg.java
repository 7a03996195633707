package saldo.ledger.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saldo.schemas.AccountId;
import saldo.schemas.Money;

/** A posting before its balance is known: credit positive, debit negative. */
record Leg(AccountId account, Money amount) {

  /** What each account changes by, in minor units. */
  static Map<AccountId, Long> totals(List<Leg> legs) {
    Map<AccountId, Long> totals = new LinkedHashMap<>();
    legs.forEach(leg -> totals.merge(leg.account(), leg.amount().minor(), Long::sum));
    return totals;
  }
}
