package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a fact met: anything but {@link #NORMAL} is work for somebody. */
public enum Treatment {
  /** On the account, as a request would have been. */
  @JsonProperty("normal")
  NORMAL,
  /** On the account, although a request would have been refused (overdrawn, frozen, ceiling). */
  @JsonProperty("exceptional")
  EXCEPTIONAL,
  /** On {@link AccountKind#UNASSIGNED}: the account is unknown or in another currency. */
  @JsonProperty("unassigned")
  UNASSIGNED,
  /** On {@link AccountKind#LOSSES}: the account was closed before. */
  @JsonProperty("loss")
  LOSS
}
