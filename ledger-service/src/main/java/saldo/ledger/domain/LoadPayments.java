package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.LOAD_PAID_OTHERWISE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.DeliveryEvent.DeliveryQueued;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderEvent.LoadCredited;
import saldo.schemas.ledger.LoadOrderEvent.LoadDelivered;
import saldo.schemas.ledger.LoadOrderEvent.LoadPaid;
import saldo.schemas.ledger.LoadOrderEvent.StrayPaymentRecorded;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Refusal;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;

/** Money for online loads comes in, and goes on to the account if that can be. */
final class LoadPayments {
  private LoadPayments() {}

  static Decision<LedgerEvent, RejectionReason> payment(Deciding on, RecordLoadPayment c) {
    Checks sound = on.checks().amount(c.amount());
    if (sound.failed()) {
      return sound.refusal();
    }
    @Nullable LoadOrder order = on.book().loads().order(c.order());
    return order != null && order.awaits(c.amount())
        ? paid(on, order.pay(c.amount()), c)
        : stray(on, order, c);
  }

  static Decision<LedgerEvent, RejectionReason> credit(Deciding on, CreditLoad c) {
    Checks checks = on.checks();
    @Nullable LoadOrder order = LoadOrders.pending(checks, on, c.order());
    if (order == null || creditable(checks, on, order).failed()) {
      return checks.refusal();
    }
    return credited(on, order);
  }

  private static Decision<LedgerEvent, RejectionReason> paid(
      Deciding on, LoadOrder order, RecordLoadPayment c) {
    Checks now = creditable(on.checks(), on, order);
    AccountId waiting = HouseAccount.id(AccountKind.PENDING_LOADS, c.amount().currency());
    LoadPaid paid =
        new LoadPaid(
            order.id(),
            order.account(),
            c.amount(),
            c.reference(),
            now.failed() ? refusal(now) : null,
            received(on, waiting, c.amount()));
    return now.failed() ? Decision.accepted(paid) : credited(on.after(paid), order);
  }

  /** It is on the medium once a device says so; anything else can be spent at once. */
  private static Decision<LedgerEvent, RejectionReason> credited(Deciding on, LoadOrder order) {
    Crediting crediting = new Crediting(on, order, Purpose.CREDIT);
    LoadCredited credited =
        new LoadCredited(
            order.id(),
            order.account(),
            order.paid(),
            on.postings(PostingRules.loadCredited(order.account(), order.paid())),
            crediting.use());
    return crediting.isOnMedium()
        ? on.after(credited)
            .checks()
            .accept(() -> new DeliveryQueued(order.account(), order.paid(), order.id()))
        : on.after(credited)
            .checks()
            .accept(() -> new LoadDelivered(order.id(), order.account(), Treatment.NORMAL));
  }

  private static Decision<LedgerEvent, RejectionReason> stray(
      Deciding on, @Nullable LoadOrder order, RecordLoadPayment c) {
    AccountId unassigned = HouseAccount.id(AccountKind.UNASSIGNED, c.amount().currency());
    return Decision.accepted(
        new StrayPaymentRecorded(
            c.order(),
            order == null ? unassigned : order.account(),
            c.amount(),
            c.reference(),
            Treatment.UNASSIGNED,
            received(on, unassigned, c.amount())));
  }

  private static List<Posting> received(Deciding on, AccountId account, Money amount) {
    return on.postings(PostingRules.moneyIn(account, amount, Tender.ONLINE, on.situation()));
  }

  private static Checks creditable(Checks checks, Deciding on, LoadOrder order) {
    checks.that(
        order.paid().equals(order.ordered()),
        LOAD_PAID_OTHERWISE,
        "order",
        order.id(),
        "paid",
        order.paid(),
        "ordered",
        order.ordered());
    return new Crediting(on, order, Purpose.CREDIT).checks(checks, order.paid());
  }

  private static Refusal refusal(Checks checks) {
    Decision.Rejected<LedgerEvent, RejectionReason> refusal = checks.rejected();
    return new Refusal(refusal.reason(), refusal.details());
  }
}
