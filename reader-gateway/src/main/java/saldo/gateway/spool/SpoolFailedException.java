package saldo.gateway.spool;

/** The spool cannot be opened, read or written; nothing of the submission may be answered. */
public final class SpoolFailedException extends RuntimeException {
  public SpoolFailedException(String message) {
    super(message);
  }

  public SpoolFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
