package saldo.machine.media;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The one clock of a history, and the power of the gateways that look at it: it can fail at any
 * look, which is between any two things that a gateway keeps, tells or writes.
 */
final class Mains implements InstantSource {
  private static final int NEVER = 0;

  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private int looksLeft = NEVER;

  /** The process ends here; nothing in it catches this. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;

    PowerCut() {
      super("the power failed");
    }
  }

  /** It fails at this look from now on, counted from 1; 0 for never. */
  void failAtLook(int look) {
    looksLeft = look;
  }

  @Override
  public Instant instant() {
    Instant seen = elsewhere();
    if (looksLeft != NEVER && --looksLeft == NEVER) {
      throw new PowerCut();
    }
    return seen;
  }

  /** For who is on another mains. Time goes on whenever somebody looks at it. */
  Instant elsewhere() {
    now = now.plusMillis(1);
    return now;
  }
}
