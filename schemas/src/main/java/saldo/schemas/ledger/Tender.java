package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How money came in or went out, which decides the account on the other side. */
public enum Tender {
  /** Into or out of the drawer of the terminal. */
  @JsonProperty("cash")
  CASH(AccountKind.CASH_DRAWER),
  /** With a payment card, at a terminal. */
  @JsonProperty("card")
  CARD(AccountKind.ACQUIRER_CLEARING),
  /** With an online payment. */
  @JsonProperty("online")
  ONLINE(AccountKind.ONLINE_LOAD_CLEARING),
  /** By bank transfer. */
  @JsonProperty("bank")
  BANK(AccountKind.BANK),
  /** On account. */
  @JsonProperty("invoice")
  INVOICE(AccountKind.RECEIVABLE),
  /** Paid by the issuer. */
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
