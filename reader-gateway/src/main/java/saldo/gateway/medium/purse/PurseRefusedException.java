package saldo.gateway.medium.purse;

/** Nothing was written, because something about the card or the wish forbids it. */
public final class PurseRefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final PurseRefusal reason;

  /** Its message is the reason's sentence. */
  public PurseRefusedException(PurseRefusal reason) {
    super(reason.sentence());
    this.reason = reason;
  }

  /** Why. */
  public PurseRefusal reason() {
    return reason;
  }
}
