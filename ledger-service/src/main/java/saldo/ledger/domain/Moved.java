package saldo.ledger.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Posting;

/**
 * What became of the holders' money in one currency.
 *
 * @param transferred what went from one holder to another
 * @param paidOut what is nobody's any more
 */
record Moved(Money transferred, Money paidOut) {

  String currency() {
    return paidOut.currency();
  }

  /** For each currency. */
  static Stream<Moved> by(List<LedgerEvent> events) {
    Map<String, Map<AccountId, Long>> changes = new HashMap<>();
    for (LedgerEvent event : events) {
      for (Posting posting : event.postings()) {
        if (!posting.account().isHouse()) {
          changes
              .computeIfAbsent(posting.amount().currency(), currency -> new HashMap<>())
              .merge(posting.account(), posting.amount().minor(), Math::addExact);
        }
      }
    }
    return changes.entrySet().stream().map(e -> of(e.getKey(), e.getValue()));
  }

  private static Moved of(String currency, Map<AccountId, Long> changes) {
    long more = 0;
    long less = 0;
    for (long change : changes.values()) {
      more += Math.max(0, change);
      less += Math.max(0, -change);
    }
    return new Moved(
        Money.of(Math.min(more, less), currency), Money.of(Math.max(0, less - more), currency));
  }
}
