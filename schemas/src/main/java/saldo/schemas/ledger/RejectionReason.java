package saldo.schemas.ledger;

/**
 * Why a request was refused. The order is the order of the checks: of two reasons, the one written
 * first is given.
 */
public enum RejectionReason {
  /** The id was used before for something else. */
  IDEMPOTENCY_CONFLICT,

  /** A bulk has no entries. */
  BULK_EMPTY,
  /** A bulk has more than 1,000 entries. */
  BULK_TOO_LARGE,
  /** A bulk contains a bulk. */
  BULK_NESTED,
  /** An amount is zero or negative. */
  AMOUNT_NOT_POSITIVE,
  /** An amount is above what one posting may move. */
  AMOUNT_TOO_LARGE,
  /** A ceiling or an overdraft is negative or too large. */
  TERMS_INVALID,
  /** A line has a bad product group or VAT rate. */
  ITEM_INVALID,
  /** The lines do not add up to the amount. */
  ITEMS_DO_NOT_SUM,
  /** Both sides of a transfer are the same account. */
  SAME_ACCOUNT,
  /** A hold expires before it begins, or too late. */
  EXPIRY_INVALID,

  /** There is no such entry, or it is older than entries are remembered. */
  ENTRY_UNKNOWN,
  /** The entry moved no money, or is itself a reversal. */
  ENTRY_NOT_REVERSIBLE,
  /** The entry was reversed before. */
  ALREADY_REVERSED,
  /** Goods of this sale were taken back already, so it can't be reversed. */
  ALREADY_RETURNED,
  /** More would be taken back than was sold. */
  RETURN_EXCEEDS_SALE,

  /** There is no such hold. */
  HOLD_UNKNOWN,
  /** The hold has ended. */
  HOLD_NOT_OPEN,
  /** The hold's time is over. */
  HOLD_EXPIRED,
  /** The hold's time is not over. */
  HOLD_NOT_EXPIRED,
  /** More would be captured than is held. */
  CAPTURE_EXCEEDS_HOLD,

  /** There is no such adjustment. */
  ADJUSTMENT_UNKNOWN,
  /** The adjustment was approved or declined before. */
  ADJUSTMENT_DECIDED,
  /** Nobody approves their own adjustment. */
  OWN_ADJUSTMENT,

  /** The account exists already. */
  ACCOUNT_EXISTS,
  /** There is no such account. */
  ACCOUNT_UNKNOWN,
  /** The kind of account cannot do this. */
  WRONG_ACCOUNT_KIND,
  /** The amount's currency is not the account's. */
  CURRENCY_MISMATCH,
  /** The account is closed for good. */
  ACCOUNT_CLOSED,
  /** The account is frozen. */
  ACCOUNT_FROZEN,
  /** The account is not frozen. */
  ACCOUNT_NOT_FROZEN,

  /** Money is on hold. */
  HOLDS_OPEN,
  /** The balance is not zero. */
  BALANCE_NOT_ZERO,
  /** The account would hold more than its ceiling. */
  CEILING_EXCEEDED,
  /** The account would fall below its floor. */
  INSUFFICIENT_FUNDS
}
