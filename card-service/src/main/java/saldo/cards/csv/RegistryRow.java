package saldo.cards.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.RegisteredItem;

/**
 * A thing in the table of its kind.
 *
 * @param fields what is registered of it, as a message has it
 */
public record RegistryRow(String id, JsonNode fields) {
  /** Empty if nothing is registered at that time, or if it turned out to be another. */
  static Optional<RegistryRow> of(RegisteredItem item, Instant at) {
    return item.mergedInto() == null
        ? item.at(at).map(data -> new RegistryRow(item.id(), SaldoJson.mapper().valueToTree(data)))
        : Optional.empty();
  }
}
