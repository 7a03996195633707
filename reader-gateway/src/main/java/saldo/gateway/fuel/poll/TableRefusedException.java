package saldo.gateway.fuel.poll;

/** A reader does not take a card table; it goes on with the one it has. */
public final class TableRefusedException extends Exception {
  private final String sentence;

  public TableRefusedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What was wrong, for people. */
  public String sentence() {
    return sentence;
  }
}
