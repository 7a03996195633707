package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When transferred credit gets onto the new card, if its credit is on a medium. */
public enum Delivery {
  /** The new card is on the reader, which takes it at once. */
  @JsonProperty("immediate")
  IMMEDIATE,
  /** It waits until the new card is used the next time, anywhere. */
  @JsonProperty("queued")
  QUEUED
}
