package saldo.schemas;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, and where.
 *
 * @param actor the user or device that asked, never empty
 * @param terminal the device it was done on
 * @param servicePoint the shop, station or vending site
 * @param deviceSeq the device's own running number of the record, from 1
 */
public record Origin(
    String actor,
    @Nullable String terminal,
    @Nullable String servicePoint,
    @Nullable Long deviceSeq) {
  public Origin {
    if (actor == null || actor.isBlank()) {
      throw new IllegalArgumentException("an origin names its actor");
    }
    if (terminal != null) {
      Identifiers.requirePlace(terminal);
    }
    if (servicePoint != null) {
      Identifiers.requirePlace(servicePoint);
    }
  }

  public static Origin of(String actor) {
    return new Origin(actor, null, null, null);
  }
}
