package saldo.gateway.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceTransaction.Type;
import saldo.gateway.fact.CommandIds;
import saldo.gateway.fact.Digest;
import saldo.gateway.fact.Envelopes;
import saldo.gateway.fact.FactRules;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.json.StrictJson;
import saldo.gateway.spool.RecordKey;
import saldo.gateway.spool.Submission;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Tender;

/**
 * A device's transaction that keeps all rules, so that the ledger will book it.
 *
 * @param seq the device's number of it
 * @param at when it happened; for a filling, when the fuel was taken
 * @param command what the ledger is told
 * @param content hash of what the device said, the same for a repeat however it is spaced
 */
record DeviceFact(long seq, Instant at, LedgerCommand command, String content) {

  /**
   * Reads a device's JSON.
   *
   * @param who the device that says it
   * @param now by the gateway's clock
   * @throws RefusedException with the first thing that is wrong
   */
  static DeviceFact read(JsonNode json, DeviceIdentity who, Instant now) {
    DeviceTransaction said = StrictJson.value(json, DeviceTransaction.class);
    long seq = sequence(said.seq());
    Instant at = required("at", said.at());
    refuse(FactRules.time(at));
    LedgerCommand command = command(said, who, now);
    return new DeviceFact(seq, happenedAt(command, at), command, content(said));
  }

  private static Instant happenedAt(LedgerCommand command, Instant at) {
    return command instanceof RecordFilling fuel ? fuel.filling().filledAt() : at;
  }

  private static long sequence(@Nullable Long seq) {
    if (seq == null || seq < 1) {
      throw new RefusedException(
          "SEQUENCE_MISSING",
          "seq is the device's own running number of the record, from 1: without it a repeat"
              + " cannot be told from a new sale");
    }
    return seq;
  }

  private static LedgerCommand command(DeviceTransaction said, DeviceIdentity who, Instant now) {
    Type type = required("type", said.type());
    DeviceFilling filling = new DeviceFilling(said, who.servicePoint());
    if (type != Type.FILLING) {
      filling.absent();
    }
    return switch (type) {
      case PURCHASE -> purchase(said);
      case LOAD -> load(said);
      case CASH_SALE -> cashSale(said);
      case DELIVERY -> delivery(said);
      case WIPE -> wipe(said);
      case FILLING -> filling.command(now);
    };
  }

  private static LedgerCommand purchase(DeviceTransaction said) {
    Money amount = required("amount", said.amount());
    absent("tender", said.tender());
    absent("number", said.number());
    holder(said);
    var fact = new RecordPurchase(said.account(), amount, said.items(), said.openAs(), said.card());
    refuse(FactRules.check(fact));
    return fact;
  }

  private static LedgerCommand load(DeviceTransaction said) {
    Money amount = required("amount", said.amount());
    absent("items", said.items());
    absent("number", said.number());
    holder(said);
    Tender tender = required("tender", said.tender());
    var fact = new RecordLoad(said.account(), amount, tender, said.openAs(), said.card());
    refuse(FactRules.check(fact));
    return fact;
  }

  private static LedgerCommand cashSale(DeviceTransaction said) {
    Money amount = required("amount", said.amount());
    absent("account", said.account());
    absent("card", said.card());
    absent("tender", said.tender());
    absent("openAs", said.openAs());
    absent("number", said.number());
    var fact = new RecordCashSale(amount, said.items());
    refuse(FactRules.check(fact));
    return fact;
  }

  private static LedgerCommand delivery(DeviceTransaction said) {
    absent("card", said.card());
    absent("amount", said.amount());
    onlyAboutAMedium(said);
    var fact =
        new RecordDelivery(required("account", said.account()), required("number", said.number()));
    refuse(FactRules.check(fact));
    return fact;
  }

  private static LedgerCommand wipe(DeviceTransaction said) {
    absent("account", said.account());
    absent("number", said.number());
    onlyAboutAMedium(said);
    var fact = new RecordWipe(required("card", said.card()), said.amount());
    refuse(FactRules.check(fact));
    return fact;
  }

  private static void onlyAboutAMedium(DeviceTransaction said) {
    absent("items", said.items());
    absent("tender", said.tender());
    absent("openAs", said.openAs());
  }

  private static void holder(DeviceTransaction said) {
    if (said.account() == null && said.card() == null) {
      throw new RefusedException("FIELD_MISSING", "the field account or card is missing");
    }
  }

  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new RefusedException("FIELD_MISSING", "the field " + field + " is missing");
    }
    return value;
  }

  static void absent(String field, @Nullable Object value) {
    if (value != null) {
      throw new RefusedException(
          "FIELD_NOT_ALLOWED",
          "the field " + field + " has no meaning for this type: leave it out");
    }
  }

  static void refuse(Optional<Refusal> refusal) {
    refusal.ifPresent(each -> {
      throw new RefusedException(each);
    });
  }

  private static String content(DeviceTransaction said) {
    try {
      return Digest.of(SaldoJson.mapper().writeValueAsString(said));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Submission submission(DeviceIdentity who, Instant receivedAt) {
    Envelope<LedgerCommand> envelope =
        new Envelope<>(
            CommandIds.ofDevice(who.device(), seq), who.ledger(), who.origin(seq), at, command);
    return new Submission(
        new RecordKey.OfDevice(who.ledger(), who.device(), seq),
        content,
        receivedAt.toEpochMilli(),
        Envelopes.json(envelope));
  }
}
