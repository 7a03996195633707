package saldo.gateway.http;

/** A device sent more than it may at once; nothing was read. */
final class BodyTooLargeException extends RuntimeException {
  BodyTooLargeException(int most) {
    super("a request of a device has at most " + most + " bytes: send it in several");
  }
}
