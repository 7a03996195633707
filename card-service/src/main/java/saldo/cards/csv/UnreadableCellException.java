package saldo.cards.csv;

/** A cell cannot be read; the sentence says which and why. */
final class UnreadableCellException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  UnreadableCellException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
