package saldo.schemas.reader;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a poll run ended. */
public enum RunResult {
  /** All readers were collected from, and all have a new table. */
  @JsonProperty("done")
  DONE,
  /** Fillings were collected; no table was to be sent. */
  @JsonProperty("collected")
  COLLECTED,
  /** Some readers did not answer, or took no table. */
  @JsonProperty("partly")
  PARTLY,
  /** No table was sent, because not all readers were collected from. */
  @JsonProperty("waiting")
  WAITING,
  /** Somebody has stopped it. */
  @JsonProperty("cancelled")
  CANCELLED,
  /** Something went wrong at the centre. */
  @JsonProperty("failed")
  FAILED
}
