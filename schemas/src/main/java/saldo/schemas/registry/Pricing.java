package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a product's price comes from. */
public enum Pricing {
  /** The price list. */
  @JsonProperty("fixed")
  FIXED,
  /** Whoever sells it. */
  @JsonProperty("open")
  OPEN,
  /** It is free. */
  @JsonProperty("zero")
  ZERO
}
