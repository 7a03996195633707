package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an organisation is to the programme. */
public enum OrganisationRole {
  /** Owes the holders their money. */
  @JsonProperty("issuer")
  ISSUER,
  /** Takes cards. */
  @JsonProperty("acceptor")
  ACCEPTOR,
  /** Has accounts, as the company of a fleet does. */
  @JsonProperty("account-holder")
  ACCOUNT_HOLDER
}
