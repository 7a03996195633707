package saldo.reporting.run;

import saldo.reporting.run.RunState.Refusal;

/** A run was not begun; nothing has changed. */
public final class RunRefusedException extends RuntimeException {
  private final String reason;

  RunRefusedException(Refusal refusal) {
    super(refusal.sentence());
    this.reason = refusal.reason();
  }

  /** A stable code. */
  public String reason() {
    return reason;
  }
}
