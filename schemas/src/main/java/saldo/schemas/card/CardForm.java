package saldo.schemas.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a card is made of. */
public enum CardForm {
  /** Something to hold. */
  @JsonProperty("physical")
  PHYSICAL,
  /** A number only, for a service point. */
  @JsonProperty("virtual")
  VIRTUAL
}
