package saldo.schemas.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an item of a statement is to the holder of the account. */
public enum StatementItemKind {
  /** Paid in advance. */
  @JsonProperty("prepayment")
  PREPAYMENT,
  /** Money that came onto a card. */
  @JsonProperty("load")
  LOAD,
  /** Given by a plan. */
  @JsonProperty("allocation")
  ALLOCATION,
  /** Fuel. */
  @JsonProperty("filling")
  FILLING,
  /** Anything else that was bought. */
  @JsonProperty("purchase")
  PURCHASE,
  /** Goods that came back. */
  @JsonProperty("sales-return")
  SALES_RETURN,
  /** Paid out. */
  @JsonProperty("refund")
  REFUND,
  /** From or to another account. */
  @JsonProperty("transfer")
  TRANSFER,
  /** Something booked before was wrong. */
  @JsonProperty("correction")
  CORRECTION
}
