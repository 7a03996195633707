package saldo.machine.cli;

import java.util.ArrayList;
import java.util.List;
import saldo.machine.audit.AuditReport;
import saldo.machine.audit.Finding;
import saldo.machine.audit.kafka.AuditRun;

/**
 * An audit as it is printed; see {@link AuditReport} for the fields that are not explained here.
 *
 * @param eventsPerSecond how fast the journal was read and replayed
 * @param closings how many closings were checked; there are none yet
 * @param closingsMatch whether all of them do
 * @param signatures how many signatures were checked; there are none yet
 * @param signaturesOk whether all of them are
 */
record AuditSummary(
    boolean ok,
    long ledgers,
    long events,
    long eventsPerSecond,
    long accounts,
    long balancesCompared,
    boolean chainOk,
    boolean sequenceOk,
    boolean balancedOk,
    boolean balancesMatch,
    long closings,
    boolean closingsMatch,
    long signatures,
    boolean signaturesOk,
    long deviations,
    List<Finding> findings) {

  static AuditSummary of(AuditRun.Result result) {
    AuditReport report = result.report();
    return new AuditSummary(
        report.ok(),
        report.ledgers(),
        report.events(),
        result.seconds() > 0 ? Math.round(report.events() / result.seconds()) : 0,
        report.accounts(),
        report.balancesCompared(),
        report.chainOk(),
        report.sequenceOk(),
        report.balancedOk(),
        report.balancesMatch(),
        0,
        true,
        0,
        true,
        report.deviations(),
        report.findings());
  }

  List<String> sentences() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "replayed %,d events at %,d per second (ledgers: %,d, accounts: %,d)"
            .formatted(events, eventsPerSecond, ledgers, accounts));
    lines.add(line("hash chain", chainOk, "every record"));
    lines.add(line("sequence and booking times", sequenceOk, "no gap, never back"));
    lines.add(line("sums and balances", balancedOk, "zero per entry and currency"));
    lines.add(line("live balances", balancesMatch, balancesCompared + " compared"));
    lines.add(line("closings", closingsMatch, closings + " checked"));
    lines.add(line("signatures", signaturesOk, signatures + " checked"));
    findings.forEach(finding -> lines.add(finding.sentence()));
    if (deviations > findings.size()) {
      lines.add("and %,d more".formatted(deviations - findings.size()));
    }
    return lines;
  }

  private static String line(String what, boolean holds, String detail) {
    return "  %-27s %s  (%s)".formatted(what, holds ? "ok  " : "FAIL", detail);
  }
}
