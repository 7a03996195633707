package saldo.machine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import saldo.machine.audit.AuditReport;
import saldo.machine.audit.Finding;
import saldo.machine.audit.StateReport;
import saldo.machine.audit.kafka.AuditRun;
import saldo.schemas.topics.Topics;

/**
 * An audit as it is printed; see {@link AuditReport} for the fields that are not explained here.
 *
 * @param ok whether everything holds in all journals
 * @param ledgers in the ledger's journal
 * @param events in the ledger's journal
 * @param eventsPerSecond how fast the ledger's journal was read and replayed
 * @param chainOk in all journals
 * @param sequenceOk in all journals
 * @param statesCompared live states of cards and of the registry that were compared
 * @param statesMatch whether all of them do
 * @param closings how many statements were compared with the journal
 * @param closingsMatch whether all of them do
 * @param signatures how many of statements were checked
 * @param signaturesOk whether all of them are
 * @param deviations in all journals
 * @param journals what was proved of each
 * @param findings the first deviations of each journal, one journal after the other
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
    long statesCompared,
    boolean statesMatch,
    long closings,
    boolean closingsMatch,
    long signatures,
    boolean signaturesOk,
    long deviations,
    List<JournalProof> journals,
    List<Finding> findings) {

  static AuditSummary of(AuditRun.Result result) {
    AuditReport report = result.report();
    List<JournalProof> journals = journals(result);
    return new AuditSummary(
        result.ok(),
        report.ledgers(),
        report.events(),
        result.seconds() > 0 ? Math.round(report.events() / result.seconds()) : 0,
        report.accounts(),
        report.balancesCompared(),
        journals.stream().allMatch(JournalProof::chainOk),
        journals.stream().allMatch(JournalProof::sequenceOk),
        report.balancedOk(),
        report.balancesMatch(),
        result.states().stream().mapToLong(StateReport::statesCompared).sum(),
        result.states().stream().allMatch(StateReport::statesMatch),
        result.closings().closings(),
        result.closings().closingsMatch(),
        result.closings().signatures(),
        result.closings().signaturesOk(),
        journals.stream().mapToLong(JournalProof::deviations).sum()
            + result.closings().deviations(),
        journals,
        result.findings());
  }

  private static List<JournalProof> journals(AuditRun.Result result) {
    AuditReport ledger = result.report();
    JournalProof first =
        new JournalProof(
            Topics.LEDGER_JOURNAL.name(),
            ledger.ok(),
            ledger.ledgers(),
            ledger.events(),
            ledger.balancesCompared(),
            ledger.chainOk(),
            ledger.sequenceOk(),
            ledger.balancesMatch(),
            ledger.deviations(),
            ledger.findings().stream().findFirst().orElse(null));
    return Stream.concat(Stream.of(first), result.states().stream().map(JournalProof::of)).toList();
  }

  List<String> sentences() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "replayed %,d events at %,d per second (ledgers: %,d, accounts: %,d)"
            .formatted(events, eventsPerSecond, ledgers, accounts));
    JournalProof ledger = journals.getFirst();
    lines.add(line("hash chain", ledger.chainOk(), "every record"));
    lines.add(line("sequence and booking times", ledger.sequenceOk(), "no gap, never back"));
    lines.add(line("sums and balances", balancedOk, "zero per entry and currency"));
    lines.add(line("live balances", balancesMatch, "%,d compared".formatted(balancesCompared)));
    lines.add(line("closings", closingsMatch, closings + " checked"));
    lines.add(line("signatures", signaturesOk, signatures + " checked"));
    journals.stream().skip(1).forEach(journal -> lines.addAll(journal.sentences()));
    findings.forEach(finding -> lines.add(finding.sentence()));
    if (deviations > findings.size()) {
      lines.add("and %,d more".formatted(deviations - findings.size()));
    }
    return lines;
  }

  static String line(String what, boolean holds, String detail) {
    return "  %-27s %s  (%s)".formatted(what, holds ? "ok  " : "FAIL", detail);
  }
}
