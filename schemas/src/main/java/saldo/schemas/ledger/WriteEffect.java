package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import saldo.schemas.Money;

/** What is booked once a medium is written: facts that a write of a medium can lead to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "record-purchase", value = FactCommand.RecordPurchase.class),
  @Type(name = "record-load", value = FactCommand.RecordLoad.class),
  @Type(name = "record-unload", value = FactCommand.RecordUnload.class),
  @Type(name = "record-delivery", value = DeliveryCommand.RecordDelivery.class),
  @Type(name = "record-wipe", value = DeliveryCommand.RecordWipe.class),
  @Type(name = "record-mark", value = DeliveryCommand.RecordMark.class)
})
public sealed interface WriteEffect
    permits FactCommand.RecordPurchase,
        FactCommand.RecordLoad,
        FactCommand.RecordUnload,
        DeliveryCommand.RecordDelivery,
        DeliveryCommand.RecordWipe,
        DeliveryCommand.RecordMark {

  /** The fact by itself, as it would be told without a medium. */
  default LedgerCommand fact() {
    return switch (this) {
      case FactCommand.RecordPurchase e -> e;
      case FactCommand.RecordLoad e -> e;
      case FactCommand.RecordUnload e -> e;
      case DeliveryCommand.RecordDelivery e -> e;
      case DeliveryCommand.RecordWipe e -> e;
      case DeliveryCommand.RecordMark e -> e;
    };
  }

  /** How much it is about, as far as it says so itself. */
  default Optional<Money> said() {
    return switch (this) {
      case FactCommand.RecordPurchase e -> Optional.of(e.amount());
      case FactCommand.RecordLoad e -> Optional.of(e.amount());
      case FactCommand.RecordUnload e -> Optional.of(e.amount());
      case DeliveryCommand.RecordDelivery _, DeliveryCommand.RecordMark _ -> Optional.empty();
      case DeliveryCommand.RecordWipe e -> Optional.ofNullable(e.found());
    };
  }
}
