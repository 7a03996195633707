package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an account is for, with its number in the chart of accounts. Holders' accounts are opened by
 * command and belong to a card or a company; house accounts are the issuer's own, open with their
 * first posting and have neither ceiling nor floor.
 */
public enum AccountKind {
  @JsonProperty("purse")
  PURSE(2000, "purse", false),
  @JsonProperty("prepaid")
  PREPAID(2000, "prepaid", false),
  @JsonProperty("cash")
  CASH_DRAWER(1000, "cash", true),
  @JsonProperty("acquirer")
  ACQUIRER_CLEARING(1100, "acquirer", true),
  @JsonProperty("online")
  ONLINE_LOAD_CLEARING(1110, "online", true),
  @JsonProperty("bank")
  BANK(1120, "bank", true),
  @JsonProperty("receivable")
  RECEIVABLE(1200, "receivable", true),
  @JsonProperty("transfer")
  TRANSFER_CLEARING(1300, "transfer", true),
  @JsonProperty("unassigned")
  UNASSIGNED(1310, "unassigned", true),
  @JsonProperty("vat")
  VAT(2100, "vat", true),
  @JsonProperty("revenue")
  REVENUE(4000, "revenue", true),
  @JsonProperty("subsidy")
  SUBSIDY(5000, "subsidy", true),
  @JsonProperty("losses")
  LOSSES(5100, "losses", true),
  @JsonProperty("adjustments")
  ADJUSTMENTS(5900, "adjustments", true);

  private final int number;
  private final String code;
  private final boolean house;

  AccountKind(int number, String code, boolean house) {
    this.number = number;
    this.code = code;
    this.house = house;
  }

  /** The number in the chart of accounts. */
  public int number() {
    return number;
  }

  /** The name on the wire and in the ids of house accounts. */
  public String code() {
    return code;
  }

  /** Whether the account is the issuer's own. */
  public boolean isHouse() {
    return house;
  }
}
