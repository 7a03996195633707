package saldo.ledger.domain;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveBook.Plan;
import saldo.ledger.domain.NaiveFillings.Tank;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.registry.MasterData.Programme;
import saldo.schemas.registry.SecondPersonRule;

/** What takes two people in the naive ledger. */
record NaiveApprovals(NaiveBook book, Step step) {

  static boolean canTakeTwo(LedgerCommand command) {
    return command instanceof Transfer
        || command instanceof TransferBalance
        || command instanceof Unload
        || command instanceof CloseAccount
        || command instanceof ResolveLoad
        || command instanceof AssignFilling
        || command instanceof Reverse;
  }

  /**
   * Whether somebody else has to agree to what a command did.
   *
   * @param after the book with it
   */
  boolean takesTwo(LedgerCommand command, NaiveBook after) {
    if (!canTakeTwo(command) || (command instanceof AssignFilling c && isWaiting(c))) {
      return false;
    }
    Map<String, Long> more = new HashMap<>();
    Map<String, Long> less = new HashMap<>();
    after.accounts.forEach((id, account) -> {
      long change = after.balance(id) - book.balance(id);
      (change > 0 ? more : less).merge(account.currency(), Math.abs(change), Long::sum);
    });
    boolean much =
        less.entrySet().stream()
            .anyMatch(
                sum -> isMuch(sum.getKey(), sum.getValue(), more.getOrDefault(sum.getKey(), 0L)));
    return much
        || command instanceof ResolveLoad
        || (command instanceof Reverse c && book.byTwo.contains(c.original()));
  }

  private boolean isWaiting(AssignFilling c) {
    Tank tank = book.fillings.get(c.original());
    return tank != null && tank.waits();
  }

  private boolean isMuch(String currency, long less, long more) {
    var item = step.said().registry().get("programme|" + currency);
    if (item == null || !(item.versions().getLast().data() instanceof Programme programme)) {
      return false;
    }
    SecondPersonRule rule = programme.secondPerson();
    return isMuch(Math.min(less, more), rule.transferFromMinor())
        || isMuch(less - more, rule.unloadFromMinor());
  }

  private static boolean isMuch(long minor, @Nullable Long from) {
    return from != null && minor > 0 && minor >= from;
  }

  Plan plan(Propose c) {
    return new Plan(c.command(), step.origin(), step.at().plus(Duration.ofDays(30)), false);
  }

  /** The plan, if this person may approve it now. */
  @Nullable Plan approvable(EntryId proposal) {
    Plan plan = book.plans.get(proposal);
    return plan == null
            || plan.decided()
            || isOver(proposal)
            || plan.by().actor().equals(step.origin().actor())
        ? null
        : plan;
  }

  boolean isOver(EntryId proposal) {
    Plan plan = book.plans.get(proposal);
    return plan != null && !step.at().isBefore(plan.until());
  }

  boolean end(EntryId proposal) {
    Plan plan = book.plans.get(proposal);
    if (plan == null || plan.decided()) {
      return false;
    }
    book.plans.put(proposal, new Plan(plan.command(), plan.by(), plan.until(), true));
    return true;
  }

  /** The step as if it were where the plan was made. */
  Step there(Plan plan) {
    Origin place =
        new Origin(step.origin().actor(), plan.by().terminal(), plan.by().servicePoint(), null);
    return new Step(step.id(), step.at(), place, plan.command(), step.said());
  }
}
