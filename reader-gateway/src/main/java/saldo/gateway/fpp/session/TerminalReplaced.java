package saldo.gateway.fpp.session;

/**
 * At this address there is another terminal, or one that has forgotten everything: its fillings are
 * a new series. Fillings that were not collected before are lost with the terminal before.
 *
 * @param cause how it was noticed
 * @param before how far the terminal before was collected
 * @param progress from which the new series goes on, to be kept
 */
public record TerminalReplaced(Cause cause, Progress before, Progress progress) {
  /** How it was noticed. */
  public enum Cause {
    /** It has another serial number. */
    OTHER_SERIAL,
    /** The same terminal, and its numbers are behind what was collected. */
    NUMBERING_RESTARTED
  }
}
