package saldo.machine.bench.postgres;

/** PostgreSQL cannot be measured here; the message says why and what to install. */
public final class PostgresMissingException extends Exception {
  PostgresMissingException(String sentence) {
    super(sentence);
  }
}
