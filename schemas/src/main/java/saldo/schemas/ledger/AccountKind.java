package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an account is for, with its number in the chart of accounts. Holders' accounts are opened by
 * command and belong to a card or a company; house accounts are the issuer's own, open with their
 * first posting and have neither ceiling nor floor.
 */
public enum AccountKind {
  /** A holder's: money on a card. 2000. */
  @JsonProperty("purse")
  PURSE(2000, "purse", false),
  /** A holder's: what a company paid in advance. 2000. */
  @JsonProperty("prepaid")
  PREPAID(2000, "prepaid", false),
  /** The cash of a till. 1000. */
  @JsonProperty("cash")
  CASH_DRAWER(1000, "cash", true),
  /** What card payments will bring in. 1100. */
  @JsonProperty("acquirer")
  ACQUIRER_CLEARING(1100, "acquirer", true),
  /** What online payments will bring in. 1110. */
  @JsonProperty("online")
  ONLINE_LOAD_CLEARING(1110, "online", true),
  /** Money at the bank. 1120. */
  @JsonProperty("bank")
  BANK(1120, "bank", true),
  /** What was invoiced. 1200. */
  @JsonProperty("receivable")
  RECEIVABLE(1200, "receivable", true),
  /** What is between two holders' accounts; zero after every entry. 1300. */
  @JsonProperty("transfer")
  TRANSFER_CLEARING(1300, "transfer", true),
  /** Facts whose account is unknown or in another currency. 1310. */
  @JsonProperty("unassigned")
  UNASSIGNED(1310, "unassigned", true),
  /** What bearers of tickets are owed. 2040. */
  @JsonProperty("vouchers")
  VOUCHERS(2040, "vouchers", true),
  /** What was paid online and is not on its account yet; owed to whoever paid it. 2050. */
  @JsonProperty("pending")
  PENDING_LOADS(2050, "pending", true),
  /** VAT to pay, by rate. 2100. */
  @JsonProperty("vat")
  VAT(2100, "vat", true),
  /** What was sold, by product group and VAT rate. 4000. */
  @JsonProperty("revenue")
  REVENUE(4000, "revenue", true),
  /** What was paid for tickets that nobody came to use. 4110. */
  @JsonProperty("breakage")
  BREAKAGE(4110, "breakage", true),
  /** What the issuer adds to its holders' money. 5000. */
  @JsonProperty("subsidy")
  SUBSIDY(5000, "subsidy", true),
  /** What was spent on accounts that were closed before. 5100. */
  @JsonProperty("losses")
  LOSSES(5100, "losses", true),
  /** Approved corrections. 5900. */
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
