package saldo.schemas.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a card is used. */
public enum Channel {
  /** At a till, reader, vending machine or fuel terminal. */
  @JsonProperty("terminal")
  TERMINAL,
  /** At a desk. */
  @JsonProperty("back-office")
  BACK_OFFICE
}
