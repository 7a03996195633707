package saldo.ledger.domain;

import java.util.List;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactCommand.RecordUnload;
import saldo.schemas.ledger.FactEvent.CashSaleRecorded;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.FactEvent.UnloadRecorded;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Treatment;

/**
 * What has already happened at a device. Whatever the state of the account, a well-formed fact is
 * booked: somewhere else if need be, and marked as work for somebody.
 */
final class Facts {
  private Facts() {}

  static Decision<LedgerEvent, RejectionReason> purchase(Deciding on, RecordPurchase c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    if (checks.failed()) {
      return checks.refusal();
    }
    Meeting met = Meeting.of(on, c, Purpose.PAY, c.openAs());
    long change = -c.amount().minor();
    Treatment treatment = met.treatment(change);
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    List<Leg> legs = PostingRules.sale(met.bookedOn(treatment), c.amount(), items);
    Decision<LedgerEvent, RejectionReason> booked =
        met.accept(
            treatment,
            d ->
                new PurchaseRecorded(
                    met.id(),
                    c.amount(),
                    items,
                    treatment,
                    d.postings(legs),
                    met.use(treatment, items),
                    met.reason(treatment, change)));
    return Reloads.after(met.then(), met.bookedOn(treatment), booked);
  }

  static Decision<LedgerEvent, RejectionReason> load(Deciding on, RecordLoad c) {
    Checks checks = on.checks().amount(c.amount());
    if (checks.failed()) {
      return checks.refusal();
    }
    Meeting met = Meeting.of(on, c, Purpose.LOAD, c.openAs());
    Treatment treatment = owed(met.treatment(c.amount().minor()));
    List<Leg> legs =
        PostingRules.moneyIn(met.bookedOn(treatment), c.amount(), c.tender(), on.situation());
    return met.accept(
        treatment,
        d ->
            new LoadRecorded(
                met.id(),
                c.amount(),
                c.tender(),
                treatment,
                d.postings(legs),
                met.use(),
                met.reason(treatment, c.amount().minor())));
  }

  static Decision<LedgerEvent, RejectionReason> unload(Deciding on, RecordUnload c) {
    Checks checks = on.checks().amount(c.amount());
    if (checks.failed()) {
      return checks.refusal();
    }
    Meeting met = Meeting.of(on, c, Purpose.UNLOAD, null);
    long change = -c.amount().minor();
    Treatment treatment = met.treatment(change);
    List<Leg> legs =
        PostingRules.moneyOut(met.bookedOn(treatment), c.amount(), c.tender(), on.situation());
    return met.accept(
        treatment,
        d ->
            new UnloadRecorded(
                met.id(),
                c.amount(),
                c.tender(),
                treatment,
                d.postings(legs),
                met.use(),
                met.reason(treatment, change)));
  }

  static Decision<LedgerEvent, RejectionReason> cashSale(Deciding on, RecordCashSale c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    if (checks.failed()) {
      return checks.refusal();
    }
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    AccountId drawer = PostingRules.cashDrawer(c.amount().currency(), on.situation());
    List<Leg> legs = PostingRules.sale(drawer, c.amount(), items);
    return checks.accept(() -> new CashSaleRecorded(c.amount(), items, on.postings(legs)));
  }

  /** Money put on a closed account, or with a replaced card, is no loss: it is owed to somebody. */
  private static Treatment owed(Treatment treatment) {
    return treatment == Treatment.LOSS ? Treatment.UNASSIGNED : treatment;
  }
}
