package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a fact met: anything but {@link #NORMAL} is work for somebody. */
public enum Treatment {
  /** On the account, as a request would have been. */
  @JsonProperty("normal")
  NORMAL,
  /**
   * On the account, although a request would have been refused (overdrawn, frozen, ceiling, a card
   * that may not be used).
   */
  @JsonProperty("exceptional")
  EXCEPTIONAL,
  /** On {@link AccountKind#UNASSIGNED}: the account or card is unknown, or in another currency. */
  @JsonProperty("unassigned")
  UNASSIGNED,
  /** On {@link AccountKind#LOSSES}: the account was closed, or the card replaced, before. */
  @JsonProperty("loss")
  LOSS
}
