package saldo.gateway.http;

/** The token is good, but not for this; the message says why. */
final class ForbiddenProblem extends RuntimeException {
  private final String reason;

  ForbiddenProblem(String reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
