package saldo.gateway.spool;

/** The spool has no room; nothing of the submission was stored, and the device keeps it. */
public final class SpoolFullException extends RuntimeException {
  public SpoolFullException(String message) {
    super(message);
  }
}
