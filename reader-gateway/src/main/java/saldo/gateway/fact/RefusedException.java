package saldo.gateway.fact;

/** A request that is refused as a whole; it changed nothing. */
public final class RefusedException extends RuntimeException {
  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.reason() + ": " + refusal.sentence());
    this.refusal = refusal;
  }

  public RefusedException(String reason, String sentence) {
    this(new Refusal(reason, sentence));
  }

  public Refusal refusal() {
    return refusal;
  }
}
