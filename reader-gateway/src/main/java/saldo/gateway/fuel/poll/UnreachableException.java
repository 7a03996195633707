package saldo.gateway.fuel.poll;

/** A reader does not answer. */
public final class UnreachableException extends Exception {
  public UnreachableException(String sentence) {
    super(sentence);
  }
}
