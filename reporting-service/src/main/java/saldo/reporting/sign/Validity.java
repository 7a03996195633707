package saldo.reporting.sign;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a signature fits what was signed. */
public enum Validity {
  /** It does: the statement is as it was closed. */
  @JsonProperty("valid")
  VALID,
  /** It does not: the statement was changed, or somebody else made it. */
  @JsonProperty("invalid")
  INVALID,
  /** It was made with a key that this service does not know. */
  @JsonProperty("unknown-key")
  UNKNOWN_KEY,
  /** There is none. */
  @JsonProperty("unsigned")
  UNSIGNED
}
