package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an account takes part: requests only on an open one, facts also on a frozen one. */
public enum AccountStatus {
  /** Takes part. */
  @JsonProperty("open")
  OPEN,
  /** Requests are refused, facts are booked. */
  @JsonProperty("frozen")
  FROZEN,
  /** For good; what is still spent from it is a loss. */
  @JsonProperty("closed")
  CLOSED
}
