package saldo.kit.client;

/** Kafka did not take or answer a request in time. Nothing was done: try again later. */
public final class KafkaUnavailableException extends RuntimeException {
  public KafkaUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
