package saldo.schemas.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a card is linked to, each from a time on. */
public enum Attribute {
  /** What it may do. */
  @JsonProperty("profile")
  PROFILE,
  /** Whose prices it pays. */
  @JsonProperty("group")
  GROUP,
  /** Who holds it. */
  @JsonProperty("bearer")
  BEARER,
  /** Which vehicle it belongs to. */
  @JsonProperty("vehicle")
  VEHICLE,
  /** Whose virtual card it is. */
  @JsonProperty("service-point")
  SERVICE_POINT
}
