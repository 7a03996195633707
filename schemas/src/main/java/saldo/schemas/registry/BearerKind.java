package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who somebody with a card is. */
public enum BearerKind {
  /** Of a client's staff. */
  @JsonProperty("member")
  MEMBER,
  /** Somebody whom another pays for. */
  @JsonProperty("beneficiary")
  BENEFICIARY,
  /** A customer, often anonymous. */
  @JsonProperty("guest")
  GUEST,
  /** Of a company's vehicles. */
  @JsonProperty("driver")
  DRIVER
}
