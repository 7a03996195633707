package saldo.gateway.fuel.poll;

/** A reader does not take a card table; it goes on with the one it has. */
public final class TableRefusedException extends Exception {
  public TableRefusedException(String sentence) {
    super(sentence);
  }
}
