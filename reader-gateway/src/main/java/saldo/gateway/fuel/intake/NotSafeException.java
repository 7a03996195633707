package saldo.gateway.fuel.intake;

/** What a reader has reported could not be made safe now; the reader has to keep it. */
public final class NotSafeException extends Exception {
  public NotSafeException(String sentence) {
    super(sentence);
  }
}
