package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How money came in or went out, which decides the account on the other side. */
public enum Tender {
  @JsonProperty("cash")
  CASH(AccountKind.CASH_DRAWER),
  @JsonProperty("card")
  CARD(AccountKind.ACQUIRER_CLEARING),
  @JsonProperty("online")
  ONLINE(AccountKind.ONLINE_LOAD_CLEARING),
  @JsonProperty("bank")
  BANK(AccountKind.BANK),
  @JsonProperty("invoice")
  INVOICE(AccountKind.RECEIVABLE),
  @JsonProperty("subsidy")
  SUBSIDY(AccountKind.SUBSIDY);

  private final AccountKind account;

  Tender(AccountKind account) {
    this.account = account;
  }

  public AccountKind account() {
    return account;
  }
}
