package saldo.schemas.reader;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a poll run does about readers that do not answer in its first phase. */
public enum Unreachable {
  /** No table is sent until they answer. */
  @JsonProperty("wait")
  WAIT,
  /** The others get tables; what may still be spent at those is kept back, and shown. */
  @JsonProperty("exclude")
  EXCLUDE,
  /** The others get tables as if those had reported nothing; somebody answers for that. */
  @JsonProperty("force")
  FORCE
}
