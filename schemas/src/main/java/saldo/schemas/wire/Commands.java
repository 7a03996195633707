package saldo.schemas.wire;

import static saldo.schemas.wire.Field.AMOUNT;
import static saldo.schemas.wire.Field.EXPIRES_AT;
import static saldo.schemas.wire.Field.FROM;
import static saldo.schemas.wire.Field.HOLD;
import static saldo.schemas.wire.Field.KEEP_REST;
import static saldo.schemas.wire.Field.OPEN_AS;
import static saldo.schemas.wire.Field.PURPOSE;
import static saldo.schemas.wire.Field.SERVICE;
import static saldo.schemas.wire.Field.TENDER;
import static saldo.schemas.wire.Field.TO;

import java.util.List;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyCommand.Unload;

/** The commands that tills and devices give all day. */
final class Commands {
  static final Family<LedgerCommand> FAMILY =
      new Family<>(
          List.of(
              new Shape<>("purchase", Purchase.class, Commands::purchase, Commands::write),
              new Shape<>(
                  "record-purchase",
                  RecordPurchase.class,
                  Commands::recordPurchase,
                  Commands::write),
              new Shape<>("load", Load.class, Commands::load, Commands::write),
              new Shape<>("record-load", RecordLoad.class, Commands::recordLoad, Commands::write),
              new Shape<>(
                  "record-cash-sale",
                  RecordCashSale.class,
                  Commands::recordCashSale,
                  Commands::write),
              new Shape<>("place-hold", PlaceHold.class, Commands::placeHold, Commands::write),
              new Shape<>(
                  "capture-hold", CaptureHold.class, Commands::captureHold, Commands::write),
              new Shape<>("unload", Unload.class, Commands::unload, Commands::write),
              new Shape<>("transfer", Transfer.class, Commands::transfer, Commands::write)));

  private Commands() {}

  private static Purchase purchase(MessageReader in) {
    return new Purchase(in.accountIfAny(), in.money(AMOUNT), in.itemsIfAny(), in.cardIfAny());
  }

  private static void write(Purchase command, MessageWriter out) {
    out.account(command.account());
    out.money(AMOUNT, command.amount());
    out.items(command.items());
    out.card(command.card());
  }

  private static RecordPurchase recordPurchase(MessageReader in) {
    return new RecordPurchase(
        in.accountIfAny(),
        in.money(AMOUNT),
        in.itemsIfAny(),
        in.wordIfAny(OPEN_AS, Words.KINDS),
        in.cardIfAny());
  }

  private static void write(RecordPurchase command, MessageWriter out) {
    out.account(command.account());
    out.money(AMOUNT, command.amount());
    out.items(command.items());
    out.word(OPEN_AS, Words.KINDS, command.openAs());
    out.card(command.card());
  }

  private static Load load(MessageReader in) {
    return new Load(
        in.accountIfAny(), in.money(AMOUNT), in.word(TENDER, Words.TENDERS), in.cardIfAny());
  }

  private static void write(Load command, MessageWriter out) {
    out.account(command.account());
    out.money(AMOUNT, command.amount());
    out.word(TENDER, Words.TENDERS, command.tender());
    out.card(command.card());
  }

  private static RecordLoad recordLoad(MessageReader in) {
    return new RecordLoad(
        in.accountIfAny(),
        in.money(AMOUNT),
        in.word(TENDER, Words.TENDERS),
        in.wordIfAny(OPEN_AS, Words.KINDS),
        in.cardIfAny());
  }

  private static void write(RecordLoad command, MessageWriter out) {
    out.account(command.account());
    out.money(AMOUNT, command.amount());
    out.word(TENDER, Words.TENDERS, command.tender());
    out.word(OPEN_AS, Words.KINDS, command.openAs());
    out.card(command.card());
  }

  private static RecordCashSale recordCashSale(MessageReader in) {
    return new RecordCashSale(in.money(AMOUNT), in.itemsIfAny());
  }

  private static void write(RecordCashSale command, MessageWriter out) {
    out.money(AMOUNT, command.amount());
    out.items(command.items());
  }

  private static PlaceHold placeHold(MessageReader in) {
    return new PlaceHold(
        in.accountIfAny(),
        in.money(AMOUNT),
        in.time(EXPIRES_AT),
        in.text(PURPOSE),
        in.cardIfAny(),
        in.itemsIfAny(),
        in.wordIfAny(SERVICE, Words.SERVICES));
  }

  private static void write(PlaceHold command, MessageWriter out) {
    out.account(command.account());
    out.money(AMOUNT, command.amount());
    out.time(EXPIRES_AT, command.expiresAt());
    out.text(PURPOSE, command.purpose());
    out.card(command.card());
    out.items(command.items());
    out.word(SERVICE, Words.SERVICES, command.service());
  }

  private static CaptureHold captureHold(MessageReader in) {
    return new CaptureHold(in.entry(HOLD), in.money(AMOUNT), in.itemsIfAny(), in.flag(KEEP_REST));
  }

  private static void write(CaptureHold command, MessageWriter out) {
    out.text(HOLD, command.hold().value());
    out.money(AMOUNT, command.amount());
    out.items(command.items());
    out.flag(KEEP_REST, command.keepRest());
  }

  private static Unload unload(MessageReader in) {
    return new Unload(
        in.accountIfAny(), in.money(AMOUNT), in.word(TENDER, Words.TENDERS), in.cardIfAny());
  }

  private static void write(Unload command, MessageWriter out) {
    out.account(command.account());
    out.money(AMOUNT, command.amount());
    out.word(TENDER, Words.TENDERS, command.tender());
    out.card(command.card());
  }

  private static Transfer transfer(MessageReader in) {
    return new Transfer(in.account(FROM), in.account(TO), in.money(AMOUNT));
  }

  private static void write(Transfer command, MessageWriter out) {
    out.text(FROM, command.from().value());
    out.text(TO, command.to().value());
    out.money(AMOUNT, command.amount());
  }
}
