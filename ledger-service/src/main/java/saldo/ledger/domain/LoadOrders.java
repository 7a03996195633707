package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.LOAD_NOT_OPEN;
import static saldo.schemas.ledger.RejectionReason.LOAD_NOT_PAID;
import static saldo.schemas.ledger.RejectionReason.LOAD_PAID;
import static saldo.schemas.ledger.RejectionReason.LOAD_UNKNOWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.LoadOrderEvent.LoadDelivered;
import saldo.schemas.ledger.LoadOrderEvent.LoadFailed;
import saldo.schemas.ledger.LoadOrderEvent.LoadOrdered;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Treatment;

/** Loads that are paid online: ordered, paid, credited, delivered; or failed, or corrected. */
final class LoadOrders {
  private LoadOrders() {}

  static Decision<LedgerEvent, RejectionReason> decide(Deciding on, LoadOrderCommand command) {
    return switch (command) {
      case OrderLoad c -> order(on, c);
      case RecordLoadPayment c -> LoadPayments.payment(on, c);
      case CreditLoad c -> LoadPayments.credit(on, c);
      case FailLoad c -> fail(on, c);
      case ResolveLoad c -> LoadCorrections.resolve(on, c);
    };
  }

  private static Decision<LedgerEvent, RejectionReason> order(Deciding on, OrderLoad c) {
    return on.wanted(c, Purpose.LOAD)
        .from(
            on.checks().amount(c.amount()),
            holder ->
                holder
                    .checks(c.amount(), AccountKind.PURSE)
                    .affordable(List.of(new Leg(holder.account(), c.amount())))
                    .accept(() -> ordered(holder, c.amount(), c.reference())));
  }

  /** A new order, named like the entry it is made in. */
  static LoadOrdered ordered(Holder holder, Money amount, String reference) {
    return new LoadOrdered(
        holder.on().situation().entry(),
        holder.account(),
        amount,
        reference,
        holder.on().situation().at().plus(Limits.LOAD_ORDER),
        holder.use());
  }

  /** The credit of these orders has reached the medium, or has gone on with the balance. */
  static Deciding delivered(Deciding on, AccountId account, List<EntryId> orders) {
    Deciding then = on;
    for (EntryId order : orders) {
      then = then.after(new LoadDelivered(order, account, Treatment.NORMAL));
    }
    return then;
  }

  private static Decision<LedgerEvent, RejectionReason> fail(Deciding on, FailLoad c) {
    Checks checks = on.checks();
    @Nullable LoadOrder order = open(checks, on, c.order());
    return order == null
        ? checks.refusal()
        : checks
            .that(!order.isPending(), LOAD_PAID, "order", c.order(), "paid", order.paid())
            .accept(() -> new LoadFailed(order.id(), order.account(), c.reason()));
  }

  /** The order, if it is paid and waits; otherwise the checks have failed. */
  static @Nullable LoadOrder pending(Checks checks, Deciding on, EntryId id) {
    @Nullable LoadOrder order = open(checks, on, id);
    checks.that(order != null && order.isPending(), LOAD_NOT_PAID, "order", id);
    return checks.failed() ? null : order;
  }

  private static @Nullable LoadOrder open(Checks checks, Deciding on, EntryId id) {
    @Nullable LoadOrder order = on.book().loads().order(id);
    @Nullable LoadState state = order == null ? null : order.state();
    checks
        .that(order != null, LOAD_UNKNOWN, "order", id)
        .that(
            order != null && order.isOpen(), LOAD_NOT_OPEN, "order", id, "state", Wire.name(state));
    return checks.failed() ? null : order;
  }
}
