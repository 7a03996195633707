package saldo.kit.topics;

/** A topic is not as it must be; the message says what differs and what to do. */
public final class TopicMismatchException extends RuntimeException {
  TopicMismatchException(String sentence) {
    super(sentence);
  }

  TopicMismatchException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
