package saldo.kit.broker;

/** The broker could not start; the message says in one sentence why and what to do. */
public final class BrokerStartException extends RuntimeException {
  BrokerStartException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  BrokerStartException(String sentence) {
    super(sentence);
  }
}
