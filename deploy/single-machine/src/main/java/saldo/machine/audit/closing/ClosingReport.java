package saldo.machine.audit.closing;

import java.util.List;
import saldo.machine.audit.Finding;

/**
 * What an audit of statements found.
 *
 * @param closings how many were compared with the journal
 * @param closingsMatch whether each follows from the journal and from the one before
 * @param signatures how many were checked
 * @param signaturesOk whether each fits
 * @param deviations how many there are
 * @param findings the first of them
 */
public record ClosingReport(
    long closings,
    boolean closingsMatch,
    long signatures,
    boolean signaturesOk,
    long deviations,
    List<Finding> findings) {
  /** Where there are no statements. */
  public static final ClosingReport NONE = new ClosingReport(0, true, 0, true, 0, List.of());

  /** Whether everything holds. */
  public boolean ok() {
    return closingsMatch && signaturesOk;
  }
}
