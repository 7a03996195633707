package saldo.gateway.medium;

/** A command to a card that was not, or not surely, carried out. */
public final class CardException extends Exception {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** What stood in the way. */
  public enum Kind {
    /** No answer: the card was taken away, or pulled out of the field. */
    GONE,
    /** Another card lies there now. */
    OTHER_CARD,
    /** The sector has another key. */
    NOT_AUTHENTICATED,
    /** The card said no: its access bits forbid it, or the block holds no value. */
    REFUSED,
    /** The card said yes, and the block reads differently. */
    NOT_KEPT,
    /** The reader does not answer, or answers what makes no sense. */
    READER_FAILED
  }

  /**
   * @param sentence says what happened and what to do
   */
  public CardException(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  /** What stood in the way. */
  public Kind kind() {
    return kind;
  }
}
