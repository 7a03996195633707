package saldo.gateway.fuel.domain;

import java.util.Optional;
import saldo.schemas.registry.Capabilities;

/**
 * A fuel terminal that decides by a card table.
 *
 * @param terminal its id in the registry
 * @param servicePoint the station where it is
 * @param capabilities what it can count
 */
public record Reader(String terminal, String servicePoint, Capabilities capabilities) {

  /** Whether what a card has taken reduces what it may still take, until another table comes. */
  boolean counts() {
    return capabilities.reducingLimit() || capabilities.periodicLimit();
  }

  /** What somebody should know about the limits of this reader; nothing if they are the best. */
  public Optional<String> note() {
    if (!capabilities.amountLimit() || capabilities.limitsAmounts()) {
      return Optional.empty();
    }
    String needed =
        "Amount limits need firmware release %d or later, this reader has %d: "
            .formatted(capabilities.amountLimitFrom(), capabilities.firmwareRelease());
    return Optional.of(
        needed
            + (capabilities.quantityLimit()
                ? "until it is updated, quantities are limited at the highest price."
                : "until it is updated, no card may fill there."));
  }

  /** Whether its limits are quantities that follow from prices, so that new prices change them. */
  public boolean limitsByPrice() {
    return capabilities.perCard()
        && capabilities.quantityLimit()
        && !capabilities.limitsAmounts()
        && counts();
  }

  boolean limitsAnything() {
    return capabilities.limitsAmounts() || capabilities.quantityLimit();
  }
}
