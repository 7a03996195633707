package saldo.reporting.run;

import saldo.schemas.LedgerId;
import saldo.schemas.topics.Topic;

/** Waits until the read model knows what is committed. */
@FunctionalInterface
public interface Freshness {

  /**
   * Returns when everything of a ledger that is committed to a topic now has been folded.
   *
   * @throws NotFreshException if that takes too long
   */
  void await(Topic topic, LedgerId ledger) throws InterruptedException;

  /** The read model is behind; the message says what to do. */
  final class NotFreshException extends RuntimeException {
    public NotFreshException(String sentence) {
      super(sentence);
    }
  }
}
