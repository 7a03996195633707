package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How often a plan gives. */
public enum PeriodLength {
  /** From midnight. */
  @JsonProperty("day")
  DAY,
  /** From Monday. */
  @JsonProperty("week")
  WEEK,
  /** From the first. */
  @JsonProperty("month")
  MONTH
}
