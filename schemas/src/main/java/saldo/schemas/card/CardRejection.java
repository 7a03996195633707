package saldo.schemas.card;

/** Why something about a card is refused, in order of precedence: the first is the answer. */
public enum CardRejection {
  /** The id was used before for another command. */
  IDEMPOTENCY_CONFLICT,
  /** The range is empty, too long, or does not begin with 7 to 18 digits. */
  RANGE_INVALID,
  /** The reason is empty or too long. */
  REASON_MISSING,
  /** It would hold from long ago, or from far ahead. */
  VALID_FROM_INVALID,
  /** There is a card with this number. */
  CARD_EXISTS,
  /** There is no such card. */
  CARD_UNKNOWN,
  /** A number of digits alone is a physical card's, and the other way round. */
  WRONG_FORM,
  /** A card that has this status cannot do this. */
  WRONG_STATUS,
  /** What it names is not registered. */
  REFERENCE_UNKNOWN,
  /** A card's profile can't be taken away. */
  PROFILE_REQUIRED,
  /** Only a virtual card belongs to a service point. */
  NOT_FOR_SERVICE_POINT,
  /** The service point has an active virtual card. */
  VIRTUAL_CARD_EXISTS,
  /** The bearer does not belong to the client. */
  BEARER_OF_ANOTHER,
  /** Another card stands for this. */
  MEDIUM_TAKEN,
  /** The medium does not stand for this card. */
  MEDIUM_UNKNOWN,
  /** An account is another card's. */
  ACCOUNT_TAKEN,
  /** The account of the card was used by another company. */
  ACCOUNT_OF_ANOTHER,
  /** There is still money on its account, or on hold. */
  NOT_SETTLED,
  /** Money was booked with it, so it stays. */
  EVER_POSTED,
  /** Its validity is not over. */
  NOT_EXPIRED,
  /** It is so already. */
  ALREADY_SO
}
