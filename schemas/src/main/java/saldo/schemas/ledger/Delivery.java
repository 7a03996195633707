package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When transferred credit gets onto the new card. */
public enum Delivery {
  /** The new card is on the reader. */
  @JsonProperty("immediate")
  IMMEDIATE,
  /** It waits until the new card is used the next time, anywhere. */
  @JsonProperty("queued")
  QUEUED
}
