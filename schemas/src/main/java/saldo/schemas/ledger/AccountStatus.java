package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an account takes part: requests only on an open one, facts also on a frozen one. */
public enum AccountStatus {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("frozen")
  FROZEN,
  @JsonProperty("closed")
  CLOSED
}
