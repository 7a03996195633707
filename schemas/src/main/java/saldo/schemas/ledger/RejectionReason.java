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

  /** There is no such adjustment. */
  ADJUSTMENT_UNKNOWN,
  /** The adjustment was approved or declined before. */
  ADJUSTMENT_DECIDED,
  /** Nobody approves their own adjustment. */
  OWN_ADJUSTMENT,

  /** No such command ever needs a second person, so it cannot be proposed. */
  NEEDS_NO_SECOND_PERSON,
  /** There is no such proposal. */
  PROPOSAL_UNKNOWN,
  /** The proposal was approved, declined or given up before. */
  PROPOSAL_DECIDED,
  /** The proposal's time is over. */
  PROPOSAL_EXPIRED,
  /** The proposal's time is not over. */
  PROPOSAL_NOT_EXPIRED,
  /** Nobody approves their own proposal. */
  OWN_PROPOSAL,

  /** An amount is zero or negative. */
  AMOUNT_NOT_POSITIVE,
  /** An amount is above what one posting may move. */
  AMOUNT_TOO_LARGE,
  /**
   * A ceiling or an overdraft is negative or too large, or a home reader is one too many or few.
   */
  TERMS_INVALID,
  /** A line has a bad product group or VAT rate. */
  ITEM_INVALID,
  /** The lines do not add up to the amount. */
  ITEMS_DO_NOT_SUM,
  /** A hold or a code expires before it begins, or too late. */
  EXPIRY_INVALID,
  /** A filling has no quantity, a price or odometer below zero, or was not yet. */
  FILLING_INVALID,
  /** There is or was a code with the same secret. */
  CODE_TAKEN,

  /** There is no such load order. */
  LOAD_UNKNOWN,
  /** The load was credited, failed or corrected before. */
  LOAD_NOT_OPEN,
  /** The load is not paid yet. */
  LOAD_NOT_PAID,
  /** The load was paid, so it has to be resolved. */
  LOAD_PAID,
  /** Another amount came in than was ordered. */
  LOAD_PAID_OTHERWISE,
  /** The load is for another card or account. */
  LOAD_OF_ANOTHER,
  /** Another amount is outstanding. */
  OUTSTANDING_DIFFERS,
  /** The correction value is negative, above what is outstanding, or in another currency. */
  CORRECTION_INVALID,

  /** There is no such filling, or it is older than fillings are remembered. */
  FILLING_UNKNOWN,
  /** The filling was reversed. */
  FILLING_REVERSED,
  /** The filling waits for its account. */
  FILLING_UNASSIGNED,

  /** Both cards are the same. */
  SAME_CARD,
  /** There is no such card. */
  CARD_UNKNOWN,
  /** The account is not the card's. */
  CARD_OF_ANOTHER_ACCOUNT,
  /** The card's balance went to another card. */
  CARD_REPLACED,
  /** The card is lost, stolen, confiscated, given back or ended. */
  CARD_BLOCKED,
  /** The card's validity is over. */
  CARD_EXPIRED,
  /** The card is in stock, not activated yet, or suspended. */
  CARD_NOT_ACTIVE,
  /** The card spends from no account. */
  CARD_WITHOUT_ACCOUNT,
  /** The card is assigned to no vehicle or driver of a company. */
  CARD_WITHOUT_HOLDER,
  /** The service point is not registered. */
  SERVICE_POINT_UNKNOWN,
  /** The service point has no active virtual card, so it takes none. */
  SERVICE_POINT_INACTIVE,
  /** The card's profile does not allow it here, at a terminal or in the back office. */
  CHANNEL_NOT_ALLOWED,
  /** The card's profile does not allow it. */
  SERVICE_NOT_ALLOWED,
  /** The card's profile does not allow this product group. */
  PRODUCT_NOT_ALLOWED,
  /** There is no such product. */
  PRODUCT_UNKNOWN,
  /** The product does not stand for money paid in advance, or none is named. */
  PREPAYMENT_PRODUCT_NEEDED,
  /** There is no such price list, or it has no price for the product. */
  PRICE_UNKNOWN,
  /** The balance of a stored-value card is not corrected from afar. */
  STORED_VALUE_CARD,
  /** A load was paid that is not on the account yet: it has to be resolved instead. */
  LOAD_PENDING,
  /** The plan has given to this card for this period, or for so many later ones, before. */
  ALREADY_ALLOCATED,

  /** Nothing waits to be written to the card's medium. */
  NOTHING_TO_DELIVER,
  /** Another device has taken what waits for the card's medium. */
  DELIVERY_CLAIMED,

  /** The filling is on that account already. */
  FILLING_ASSIGNED,
  /** The filling costs that already. */
  FILLING_PRICED,

  /** Both sides of a transfer are the same account. */
  SAME_ACCOUNT,

  /** There is no such entry, or it is older than entries are remembered. */
  ENTRY_UNKNOWN,
  /** The entry moved no money, or is itself a reversal. */
  ENTRY_NOT_REVERSIBLE,
  /** The entry was reversed before. */
  ALREADY_REVERSED,
  /** The filling was assigned or got another price since, so it can't be reversed. */
  FILLING_CHANGED,
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
  /** The hold was placed for other products. */
  HOLD_FOR_OTHER_PRODUCTS,
  /** More would be captured than is held. */
  CAPTURE_EXCEEDS_HOLD,

  /** There is no such code, or it ended long ago. */
  CODE_UNKNOWN,
  /** Nothing is left on the code. */
  CODE_USED,
  /** The code was cancelled. */
  CODE_CANCELLED,
  /** The code's time is over. */
  CODE_EXPIRED,
  /** The code's time is not over. */
  CODE_NOT_EXPIRED,
  /** The code is for other product groups. */
  CODE_NOT_FOR_PRODUCT,
  /** More would be taken than is left on the code. */
  CODE_EXCEEDED,

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
  /** No device has taken anything that waits for the medium. */
  DELIVERY_NOT_CLAIMED,
  /** A device was writing it when the medium was gone, and nobody knows yet whether it is on it. */
  WRITE_IN_DOUBT,
  /** Of every write that was begun with the medium it is known whether it is on it. */
  NO_OPEN_WRITE,
  /** What is on the medium is what the ledger expects. */
  NO_DIFFERENCE,

  /** Money is on hold, or set aside for a transaction code. */
  HOLDS_OPEN,
  /** The balance is below zero. */
  BALANCE_NEGATIVE,
  /** The balance is not zero. */
  BALANCE_NOT_ZERO,
  /** A limit of the card's profile would be exceeded. */
  LIMIT_EXCEEDED,
  /** The account would hold more than its ceiling. */
  CEILING_EXCEEDED,
  /** The account would fall below its floor. */
  INSUFFICIENT_FUNDS,

  /** All else is well, but one person may not do this alone. */
  SECOND_PERSON_NEEDED
}
