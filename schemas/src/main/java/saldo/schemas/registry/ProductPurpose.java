package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a product stands for something that is not sold. */
public enum ProductPurpose {
  /** It is sold. */
  @JsonProperty("sale")
  SALE,
  /** It stands for money paid in advance. */
  @JsonProperty("prepayment")
  PREPAYMENT,
  /** It stands for a load. */
  @JsonProperty("load")
  LOAD,
  /** It stands for an unload. */
  @JsonProperty("unload")
  UNLOAD
}
