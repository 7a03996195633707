package saldo.schemas.wire;

import static saldo.schemas.wire.Field.ACCOUNT;
import static saldo.schemas.wire.Field.AMOUNT;
import static saldo.schemas.wire.Field.EXPIRES_AT;
import static saldo.schemas.wire.Field.FROM;
import static saldo.schemas.wire.Field.GROUPS;
import static saldo.schemas.wire.Field.HOLD;
import static saldo.schemas.wire.Field.PURPOSE;
import static saldo.schemas.wire.Field.REASON;
import static saldo.schemas.wire.Field.RELEASED;
import static saldo.schemas.wire.Field.TENDER;
import static saldo.schemas.wire.Field.TO;
import static saldo.schemas.wire.Field.TREATMENT;

import java.util.List;
import saldo.schemas.ledger.FactEvent.CashSaleRecorded;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.HoldEvent.HoldCaptured;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent.Loaded;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.MoneyEvent.Transferred;
import saldo.schemas.ledger.MoneyEvent.Unloaded;

/** What follows from the commands that are given all day. */
final class Events {
  static final Family<LedgerEvent> FAMILY =
      new Family<>(
          List.of(
              new Shape<>("purchased", Purchased.class, Events::purchased, Events::write),
              new Shape<>(
                  "purchase-recorded",
                  PurchaseRecorded.class,
                  Events::purchaseRecorded,
                  Events::write),
              new Shape<>("loaded", Loaded.class, Events::loaded, Events::write),
              new Shape<>("load-recorded", LoadRecorded.class, Events::loadRecorded, Events::write),
              new Shape<>(
                  "cash-sale-recorded",
                  CashSaleRecorded.class,
                  Events::cashSaleRecorded,
                  Events::write),
              new Shape<>("hold-placed", HoldPlaced.class, Events::holdPlaced, Events::write),
              new Shape<>("hold-captured", HoldCaptured.class, Events::holdCaptured, Events::write),
              new Shape<>("unloaded", Unloaded.class, Events::unloaded, Events::write),
              new Shape<>("transferred", Transferred.class, Events::transferred, Events::write)));

  private Events() {}

  private static Purchased purchased(MessageReader in) {
    return new Purchased(
        in.account(ACCOUNT), in.money(AMOUNT), in.items(), in.postings(), in.useIfAny());
  }

  private static void write(Purchased event, MessageWriter out) {
    out.text(ACCOUNT, event.account().value());
    out.money(AMOUNT, event.amount());
    out.items(event.items());
    out.postings(event.postings());
    out.use(event.use());
  }

  private static PurchaseRecorded purchaseRecorded(MessageReader in) {
    return new PurchaseRecorded(
        in.account(ACCOUNT),
        in.money(AMOUNT),
        in.items(),
        in.word(TREATMENT, Words.TREATMENTS),
        in.postings(),
        in.useIfAny(),
        in.wordIfAny(REASON, Words.REASONS));
  }

  private static void write(PurchaseRecorded event, MessageWriter out) {
    out.text(ACCOUNT, event.account().value());
    out.money(AMOUNT, event.amount());
    out.items(event.items());
    out.word(TREATMENT, Words.TREATMENTS, event.treatment());
    out.postings(event.postings());
    out.use(event.use());
    out.word(REASON, Words.REASONS, event.reason());
  }

  private static Loaded loaded(MessageReader in) {
    return new Loaded(
        in.account(ACCOUNT),
        in.money(AMOUNT),
        in.word(TENDER, Words.TENDERS),
        in.postings(),
        in.useIfAny());
  }

  private static void write(Loaded event, MessageWriter out) {
    out.text(ACCOUNT, event.account().value());
    out.money(AMOUNT, event.amount());
    out.word(TENDER, Words.TENDERS, event.tender());
    out.postings(event.postings());
    out.use(event.use());
  }

  private static LoadRecorded loadRecorded(MessageReader in) {
    return new LoadRecorded(
        in.account(ACCOUNT),
        in.money(AMOUNT),
        in.word(TENDER, Words.TENDERS),
        in.word(TREATMENT, Words.TREATMENTS),
        in.postings(),
        in.useIfAny(),
        in.wordIfAny(REASON, Words.REASONS));
  }

  private static void write(LoadRecorded event, MessageWriter out) {
    out.text(ACCOUNT, event.account().value());
    out.money(AMOUNT, event.amount());
    out.word(TENDER, Words.TENDERS, event.tender());
    out.word(TREATMENT, Words.TREATMENTS, event.treatment());
    out.postings(event.postings());
    out.use(event.use());
    out.word(REASON, Words.REASONS, event.reason());
  }

  private static CashSaleRecorded cashSaleRecorded(MessageReader in) {
    return new CashSaleRecorded(in.money(AMOUNT), in.items(), in.postings());
  }

  private static void write(CashSaleRecorded event, MessageWriter out) {
    out.money(AMOUNT, event.amount());
    out.items(event.items());
    out.postings(event.postings());
  }

  private static HoldPlaced holdPlaced(MessageReader in) {
    return new HoldPlaced(
        in.entry(HOLD),
        in.account(ACCOUNT),
        in.money(AMOUNT),
        in.time(EXPIRES_AT),
        in.text(PURPOSE),
        in.useIfAny(),
        in.textsIfAny(GROUPS));
  }

  private static void write(HoldPlaced event, MessageWriter out) {
    out.text(HOLD, event.hold().value());
    out.text(ACCOUNT, event.account().value());
    out.money(AMOUNT, event.amount());
    out.time(EXPIRES_AT, event.expiresAt());
    out.text(PURPOSE, event.purpose());
    out.use(event.use());
    out.texts(GROUPS, event.groups());
  }

  private static HoldCaptured holdCaptured(MessageReader in) {
    return new HoldCaptured(
        in.entry(HOLD),
        in.account(ACCOUNT),
        in.money(AMOUNT),
        in.money(RELEASED),
        in.items(),
        in.postings(),
        in.useIfAny());
  }

  private static void write(HoldCaptured event, MessageWriter out) {
    out.text(HOLD, event.hold().value());
    out.text(ACCOUNT, event.account().value());
    out.money(AMOUNT, event.amount());
    out.money(RELEASED, event.released());
    out.items(event.items());
    out.postings(event.postings());
    out.use(event.use());
  }

  private static Unloaded unloaded(MessageReader in) {
    return new Unloaded(
        in.account(ACCOUNT),
        in.money(AMOUNT),
        in.word(TENDER, Words.TENDERS),
        in.postings(),
        in.useIfAny());
  }

  private static void write(Unloaded event, MessageWriter out) {
    out.text(ACCOUNT, event.account().value());
    out.money(AMOUNT, event.amount());
    out.word(TENDER, Words.TENDERS, event.tender());
    out.postings(event.postings());
    out.use(event.use());
  }

  private static Transferred transferred(MessageReader in) {
    return new Transferred(in.account(FROM), in.account(TO), in.money(AMOUNT), in.postings());
  }

  private static void write(Transferred event, MessageWriter out) {
    out.text(FROM, event.from().value());
    out.text(TO, event.to().value());
    out.money(AMOUNT, event.amount());
    out.postings(event.postings());
  }
}
