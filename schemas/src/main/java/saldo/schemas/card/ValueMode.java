package saldo.schemas.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What decides what can be spent; the ledger is the accounting record in every case. */
public enum ValueMode {
  /** The credit on the medium. */
  @JsonProperty("on-medium")
  ON_MEDIUM,
  /** The account in the ledger. */
  @JsonProperty("server")
  SERVER,
  /** The limit that was last sent to the reader. */
  @JsonProperty("limit-replica")
  LIMIT_REPLICA
}
