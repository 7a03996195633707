package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a terminal may do without the centre. */
public enum OfflinePolicy {
  /** Nothing. */
  @JsonProperty("forbidden")
  FORBIDDEN,
  /** Stored value up to the card's offline ceiling. */
  @JsonProperty("ceiling")
  CEILING,
  /** Everything. */
  @JsonProperty("full")
  FULL
}
