package saldo.kit.client;

/** So many callers wait for outcomes that this one was not let in. Nothing was sent. */
public final class TooManyWaitersException extends RuntimeException {
  /**
   * @param limit how many wait
   */
  public TooManyWaitersException(int limit) {
    super(limit + " callers already wait for outcomes; nothing was sent, try again in a moment.");
  }
}
