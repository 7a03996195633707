package saldo.schemas.registry;

/** Why the registry refuses, in order of precedence: the first that applies is the answer. */
public enum RegistryRejection {
  /** The id was used before for another command. */
  IDEMPOTENCY_CONFLICT,
  /** There is nothing in it. */
  BULK_EMPTY,
  /** It has more entries than one step takes. */
  BULK_TOO_LARGE,
  /** The id is not one. */
  ID_INVALID,
  /** The reason is empty or too long. */
  REASON_MISSING,
  /** It would hold from long ago, or from far ahead. */
  VALID_FROM_INVALID,
  /** A field has a value that it cannot have. */
  FIELD_INVALID,
  /** What it names is not registered at that time. */
  REFERENCE_UNKNOWN,
  /** It would be part of itself. */
  HIERARCHY_CIRCULAR,
  /** No device may be paired with this code: it was never given out, or is over. */
  PAIRING_CODE_UNKNOWN,
  /** A device was paired with this code before. */
  PAIRING_CODE_USED,
  /** The code was not said in time. */
  PAIRING_CODE_EXPIRED,
  /** No device speaks for the terminal, or not this one. */
  NOT_PAIRED,
  /** There is no such thing. */
  UNKNOWN,
  /** Something else that holds names it. */
  IN_USE,
  /** It is the same. */
  SAME_BEARER,
  /** A person is not made anonymous again. */
  BEARER_NOT_ANONYMOUS,
  /** It has changed as often as one thing may. */
  TOO_MANY_VERSIONS
}
