package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.ADJUSTMENT_DECIDED;
import static saldo.schemas.ledger.RejectionReason.ADJUSTMENT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.LOAD_PENDING;
import static saldo.schemas.ledger.RejectionReason.OWN_ADJUSTMENT;
import static saldo.schemas.ledger.RejectionReason.STORED_VALUE_CARD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.DeclineAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.AdjustmentEvent.Adjusted;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentDeclined;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentProposed;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** Corrections by hand: one person proposes, another approves. */
final class Adjustments {
  private Adjustments() {}

  static Decision<LedgerEvent, RejectionReason> propose(Deciding on, ProposeAdjustment c) {
    return on.wanted(c, Purpose.CORRECT)
        .from(
            on.checks().amount(c.amount()),
            holder -> {
              boolean onMedium = holder.isOnMedium();
              return holder
                  .on()
                  .checks()
                  .that(!onMedium, STORED_VALUE_CARD, "account", holder.account())
                  .that(!waits(on, holder.account()), LOAD_PENDING, "account", holder.account())
                  .usable(c.amount().currency(), holder.account())
                  .accept(() -> proposed(on, c, holder));
            });
  }

  private static AdjustmentProposed proposed(Deciding on, ProposeAdjustment c, Holder holder) {
    return new AdjustmentProposed(
        on.situation().entry(),
        holder.account(),
        c.direction(),
        c.amount(),
        c.reasonCode(),
        c.text(),
        on.situation().origin().actor(),
        holder.use());
  }

  static Decision<LedgerEvent, RejectionReason> approve(Deciding on, ApproveAdjustment c) {
    Checks checks = on.checks();
    @Nullable Adjustment adjustment = undecided(checks, on, c.adjustment());
    if (adjustment == null) {
      return checks.refusal();
    }
    String approver = on.situation().origin().actor();
    List<Leg> legs =
        PostingRules.adjustment(adjustment.account(), adjustment.amount(), adjustment.direction());
    return checks
        .that(!approver.equals(adjustment.proposer()), OWN_ADJUSTMENT, "proposer", approver)
        .that(!isOnMedium(on, adjustment), STORED_VALUE_CARD, "account", adjustment.account())
        .that(!waits(on, adjustment.account()), LOAD_PENDING, "account", adjustment.account())
        .usable(adjustment.amount().currency(), adjustment.account())
        .affordable(legs)
        .accept(() -> adjusted(on, adjustment, legs));
  }

  static Decision<LedgerEvent, RejectionReason> decline(Deciding on, DeclineAdjustment c) {
    Checks checks = on.checks();
    undecided(checks, on, c.adjustment());
    return checks.accept(
        () -> new AdjustmentDeclined(c.adjustment(), c.reason(), on.situation().origin().actor()));
  }

  /** What is paid and not credited is no mistake in the balance: it has to be resolved. */
  private static boolean waits(Deciding on, AccountId account) {
    return on.book().loads().pending(account) > 0;
  }

  private static Adjusted adjusted(Deciding on, Adjustment adjustment, List<Leg> legs) {
    return new Adjusted(
        adjustment.id(),
        adjustment.account(),
        adjustment.direction(),
        adjustment.amount(),
        adjustment.reasonCode(),
        adjustment.proposer(),
        on.situation().origin().actor(),
        on.postings(legs),
        adjustment.use());
  }

  /** Its card may have become one of stored value since it was proposed. */
  private static boolean isOnMedium(Deciding on, Adjustment adjustment) {
    return on.book().cards().storedValue().contains(adjustment.account());
  }

  private static @Nullable Adjustment undecided(Checks checks, Deciding on, EntryId id) {
    @Nullable Adjustment adjustment = on.book().adjustment(id);
    checks
        .that(adjustment != null, ADJUSTMENT_UNKNOWN, "adjustment", id)
        .that(adjustment != null && !adjustment.decided(), ADJUSTMENT_DECIDED, "adjustment", id);
    return checks.failed() ? null : adjustment;
  }
}
