package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a card's balance goes to another card. */
public enum Replacement {
  /** Its bearer no longer has it. */
  @JsonProperty("lost")
  LOST,
  /** Both cards are there: a new group, department or card. */
  @JsonProperty("exchange")
  EXCHANGE
}
