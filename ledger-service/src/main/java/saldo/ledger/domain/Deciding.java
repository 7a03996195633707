package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.Accepted;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;

/**
 * What every rule needs at hand.
 *
 * @param book as it is after the events so far
 * @param situation who asks, when and where
 * @param soFar what has been decided already, such as the opening of the account
 */
record Deciding(Book book, Situation situation, List<LedgerEvent> soFar) {

  static Deciding on(Book book, Situation situation) {
    return new Deciding(book, situation, List.of());
  }

  /** With one more event decided. */
  Deciding after(LedgerEvent event) {
    List<LedgerEvent> events = new ArrayList<>(soFar);
    events.add(event);
    return new Deciding(Evolution.of(book, event), situation, events);
  }

  /** With what a rule has accepted on top; as it is, if it was refused. */
  Deciding then(Decision<LedgerEvent, RejectionReason> decision) {
    if (!(decision instanceof Accepted<LedgerEvent, RejectionReason> accepted)) {
      return this;
    }
    Book after = book;
    for (LedgerEvent event : accepted.events().subList(soFar.size(), accepted.events().size())) {
      after = Evolution.of(after, event);
    }
    return new Deciding(after, situation, accepted.events());
  }

  /** Nothing more has to be decided. */
  Decision<LedgerEvent, RejectionReason> accepted() {
    return new Accepted<>(soFar);
  }

  /** The same somewhere else, or by somebody else. */
  Deciding in(Situation other) {
    return new Deciding(book, other, soFar);
  }

  Checks checks() {
    return Checks.on(book, soFar);
  }

  Holder.Wanted wanted(OfHolder named, Purpose purpose) {
    return new Holder.Wanted(this, named, purpose);
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
