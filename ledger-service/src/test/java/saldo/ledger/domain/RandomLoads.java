package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import saldo.ledger.domain.RandomSteps.About;
import saldo.ledger.domain.RandomSteps.Who;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;

/**
 * Draws what is done with online loads: payments that are late, doubled or of another amount, and
 * what support makes of them.
 */
final class RandomLoads {
  private final RandomGenerator random;
  private final RandomAmounts amounts;
  private final List<About> loads = new ArrayList<>();
  private final Set<EntryId> paid = new HashSet<>();
  private final List<EntryId> proposed = new ArrayList<>();

  RandomLoads(RandomGenerator random, RandomAmounts amounts) {
    this.random = random;
    this.amounts = amounts;
  }

  /**
   * Something about a load.
   *
   * @param who whom a new one would be for
   * @param other what is no order, most often
   */
  LedgerCommand next(EntryId id, Who who, EntryId other) {
    if (oneIn(4) || loads.isEmpty()) {
      Money amount = amounts.amount(who.holder());
      loads.add(new About(id, who, amount));
      return new OrderLoad(who.account(), amount, "checkout", who.card());
    }
    About load = loads.get(Math.max(0, loads.size() - 1 - random.nextInt(4)));
    EntryId order = oneIn(15) ? other : load.entry();
    return switch (random.nextInt(paid.contains(order) ? 9 : 20)) {
      case 0 -> new CreditLoad(order);
      case 1, 2, 17, 18, 19 -> new FailLoad(order, "cancelled");
      case 3, 4, 5, 6 -> {
        ResolveLoad resolve = resolving(order, load, who);
        proposed.add(id);
        yield oneIn(6) ? resolve : new Propose(resolve, "called in");
      }
      default -> payment(order, load);
    };
  }

  boolean isProposed() {
    return !proposed.isEmpty();
  }

  /** What support proposed last; whoever comes first may be its proposer, so it is tried again. */
  Approve approve() {
    return new Approve(oneIn(3) ? proposed.removeLast() : proposed.getLast());
  }

  /** What came in is what support will find outstanding, if it waits. */
  private RecordLoadPayment payment(EntryId order, About load) {
    Money ordered = oneIn(10) ? amounts.amount(load.who().holder()) : load.amount();
    Money amount = oneIn(2) ? amounts.partOf(ordered) : ordered;
    loads.set(loads.indexOf(load), new About(load.entry(), load.who(), amount));
    paid.add(order);
    return new RecordLoadPayment(order, amount, null);
  }

  /** Most often as it was ordered, with what was paid. */
  private ResolveLoad resolving(EntryId order, About load, Who other) {
    Who who = oneIn(8) ? other : load.who();
    Money outstanding = oneIn(8) ? amounts.amount(who.holder()) : load.amount();
    Money part = oneIn(2) ? amounts.partOf(outstanding) : Money.of(0, outstanding.currency());
    Money correction = oneIn(5) ? amounts.amount(who.holder()) : part;
    return new ResolveLoad(order, who.account(), outstanding, correction, "support", who.card());
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }
}
