package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an online load has come. */
public enum LoadState {
  /** Nothing is paid yet. */
  @JsonProperty("ordered")
  ORDERED,
  /** Paid, and not on the account: the money waits. */
  @JsonProperty("pending")
  PENDING,
  /** On the account, but not yet on the medium that holds the card's credit. */
  @JsonProperty("credited")
  CREDITED,
  /** Where it can be spent. */
  @JsonProperty("delivered")
  DELIVERED,
  /** Never paid. */
  @JsonProperty("failed")
  FAILED,
  /** Resolved by support: credited in part or whole, the rest paid back. */
  @JsonProperty("corrected")
  CORRECTED
}
