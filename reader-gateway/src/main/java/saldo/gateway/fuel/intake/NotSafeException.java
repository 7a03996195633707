package saldo.gateway.fuel.intake;

/** What a reader has reported could not be made safe now; the reader has to keep it. */
public final class NotSafeException extends Exception {
  private final String sentence;

  public NotSafeException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What was wrong, for people. */
  public String sentence() {
    return sentence;
  }
}
