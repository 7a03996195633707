package saldo.cards.allocation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a card in a run. */
public enum AllocationResult {
  /** It got what the plan provides, or would get it. */
  @JsonProperty("given")
  GIVEN,
  /** The plan gave to it for this period before. */
  @JsonProperty("already")
  ALREADY,
  /** It was refused, or would be as far as is known. */
  @JsonProperty("refused")
  REFUSED,
  /** The ledger has not answered yet; the next run says. */
  @JsonProperty("unknown")
  UNKNOWN
}
