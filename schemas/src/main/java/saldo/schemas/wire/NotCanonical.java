package saldo.schemas.wire;

/**
 * Something is not in the one form that is read and written here, so the mapper gets it. It has no
 * stack: giving up has to cost next to nothing.
 */
final class NotCanonical extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotCanonical() {
    super("not in canonical form", null, false, false);
  }
}
