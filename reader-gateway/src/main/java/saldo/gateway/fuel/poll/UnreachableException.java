package saldo.gateway.fuel.poll;

/** A reader does not answer. */
public final class UnreachableException extends Exception {
  private final String sentence;

  public UnreachableException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What was wrong, for people. */
  public String sentence() {
    return sentence;
  }
}
