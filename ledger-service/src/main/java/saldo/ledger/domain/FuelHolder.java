package saldo.ledger.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;

/**
 * Whose a fuel card is: only through one of these does a filling reduce anybody's limit.
 *
 * @param vehicle the vehicle it is assigned to
 * @param bearer the driver who holds it
 */
record FuelHolder(@Nullable String vehicle, @Nullable String bearer) {

  static FuelHolder of(@Nullable CardState card, Instant at) {
    return card == null
        ? new FuelHolder(null, null)
        : new FuelHolder(
            card.links().at(Attribute.VEHICLE, at).orElse(null),
            card.links().at(Attribute.BEARER, at).orElse(null));
  }

  boolean isNobody() {
    return vehicle == null && bearer == null;
  }
}
