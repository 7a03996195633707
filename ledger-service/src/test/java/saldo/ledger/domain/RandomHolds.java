package saldo.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import saldo.ledger.domain.RandomSteps.About;
import saldo.ledger.domain.RandomSteps.Who;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;

/** Money on hold at random: placed, captured, released, and over. */
final class RandomHolds {
  private final RandomGenerator random;
  private final RandomAmounts amounts;
  private final List<About> holds = new ArrayList<>();

  RandomHolds(RandomGenerator random, RandomAmounts amounts) {
    this.random = random;
    this.amounts = amounts;
  }

  LedgerCommand next(EntryId id, Who who, Instant now) {
    if (oneIn(2) || holds.isEmpty()) {
      Money amount = oneIn(3) ? amounts.amount(who.holder()) : amounts.little(who.holder());
      holds.add(new About(id, who, amount));
      Instant expiry = now.plus(Duration.ofMinutes(random.nextInt(300) - 10));
      return new PlaceHold(
          who.account(),
          amount,
          expiry,
          "pump 3",
          who.card(),
          amounts.items(amount),
          oneIn(4) ? HoldService.FUEL : null);
    }
    About hold = oneIn(2) ? holds.getLast() : one(holds);
    return switch (random.nextInt(5)) {
      case 0 -> new ReleaseHold(hold.entry());
      case 1 -> new ExpireHold(oneIn(10) ? new EntryId("never") : hold.entry());
      default -> {
        Money amount = oneIn(3) ? amounts.more(hold.amount()) : amounts.partOf(hold.amount());
        yield new CaptureHold(hold.entry(), amount, amounts.items(amount), oneIn(2));
      }
    };
  }

  /** A hold that was asked for before. */
  EntryId earlier() {
    return holds.isEmpty() ? new EntryId("never") : one(holds).entry();
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  /** One of the last. */
  private About one(List<About> list) {
    return list.get(Math.max(0, list.size() - 1 - random.nextInt(5)));
  }
}
