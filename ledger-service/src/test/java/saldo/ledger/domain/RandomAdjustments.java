package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import saldo.ledger.domain.RandomSteps.Who;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.DeclineAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.LedgerCommand;

/** Draws adjustments: proposed, approved and declined. */
final class RandomAdjustments {
  private final RandomGenerator random;
  private final RandomAmounts amounts;
  private final List<EntryId> proposed = new ArrayList<>();

  RandomAdjustments(RandomGenerator random, RandomAmounts amounts) {
    this.random = random;
    this.amounts = amounts;
  }

  LedgerCommand next(EntryId id, Who who) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> {
        proposed.add(id);
        Direction direction = random.nextBoolean() ? Direction.INCREASE : Direction.DECREASE;
        yield new ProposeAdjustment(
            who.account(), direction, amounts.amount(who.holder()), "goodwill", "", who.card());
      }
      case 2, 3 -> new ApproveAdjustment(earlier());
      default -> new DeclineAdjustment(earlier(), "no evidence");
    };
  }

  /** One of the last. */
  private EntryId earlier() {
    return proposed.isEmpty()
        ? new EntryId("never")
        : proposed.get(Math.max(0, proposed.size() - 1 - random.nextInt(5)));
  }
}
