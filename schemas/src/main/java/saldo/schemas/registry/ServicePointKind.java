package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens at a service point. */
public enum ServicePointKind {
  /** A staffed shop or canteen. */
  @JsonProperty("till")
  TILL,
  /** A fuel station. */
  @JsonProperty("fuel")
  FUEL,
  /** A site of vending machines. */
  @JsonProperty("vending")
  VENDING,
  /** A counter that serves cards and sells nothing. */
  @JsonProperty("office")
  OFFICE
}
