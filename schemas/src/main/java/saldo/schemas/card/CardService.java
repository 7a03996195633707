package saldo.schemas.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a card may be used for, as its profile says. */
public enum CardService {
  /** Paying for products. */
  @JsonProperty("sale")
  SALE,
  /** Filling up. */
  @JsonProperty("fuel")
  FUEL,
  /** Receiving a scheduled allocation. */
  @JsonProperty("dotation")
  DOTATION,
  /** Buying bearer vouchers. */
  @JsonProperty("ticket")
  TICKET,
  /** Moving its balance to another card. */
  @JsonProperty("transfer")
  TRANSFER,
  /** Being loaded and unloaded. */
  @JsonProperty("recharge")
  RECHARGE,
  /** Authorising a payment from afar with a code. */
  @JsonProperty("transaction-code")
  TRANSACTION_CODE
}
