package saldo.ledger.domain;

import java.util.List;
import java.util.random.RandomGenerator;
import saldo.ledger.domain.RandomSteps.Who;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Tender;

/** Gifts by plan at random; most often the same plans and periods. */
final class RandomAllocations {
  private final RandomGenerator random;
  private final RandomAmounts amounts;

  RandomAllocations(RandomGenerator random, RandomAmounts amounts) {
    this.random = random;
    this.amounts = amounts;
  }

  /** Nobody gives to an account alone. */
  LedgerCommand next(Who who, CardRef card, String payer) {
    AllocationSource source =
        oneIn(2)
            ? AllocationSource.of(LedgerLanguage.account(payer))
            : AllocationSource.of(one(List.of(Tender.SUBSIDY, Tender.INVOICE)));
    String plan = one(List.of("lunch", "lunch", "fuel"));
    AllocationPeriod period = AllocationPeriod.of(one(List.of("2026-10", "2026-11", "2026-W47")));
    Money amount = amounts.amount(who.holder());
    return new Allocate(
        oneIn(8) ? who.account() : null, amount, plan, period, oneIn(2), source, card);
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
