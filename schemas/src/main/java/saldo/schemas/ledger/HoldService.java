package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What money is set aside for, which the card has to be allowed to do. */
public enum HoldService {
  /** Paying for products. */
  @JsonProperty("sale")
  SALE,
  /** Filling up. */
  @JsonProperty("fuel")
  FUEL
}
