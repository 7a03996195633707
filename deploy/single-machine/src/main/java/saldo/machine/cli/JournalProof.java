package saldo.machine.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.machine.audit.Finding;
import saldo.machine.audit.StateReport;

/**
 * What was proved of one journal.
 *
 * @param topic which one
 * @param ok whether everything holds
 * @param ledgers with at least one entry in it
 * @param events that were replayed
 * @param compared live balances or states that were compared with what the events lead to
 * @param chainOk whether every record's hash follows from the one before
 * @param sequenceOk whether the numbers have no gap and the booking times never go back
 * @param liveMatch whether all that were compared match
 * @param deviations how many there are
 * @param first the first deviation; none if everything holds
 */
record JournalProof(
    String topic,
    boolean ok,
    long ledgers,
    long events,
    long compared,
    boolean chainOk,
    boolean sequenceOk,
    boolean liveMatch,
    long deviations,
    @Nullable Finding first) {

  static JournalProof of(StateReport report) {
    return new JournalProof(
        report.topic(),
        report.ok(),
        report.ledgers(),
        report.events(),
        report.statesCompared(),
        report.chainOk(),
        report.sequenceOk(),
        report.statesMatch(),
        report.deviations(),
        report.findings().stream().findFirst().orElse(null));
  }

  List<String> sentences() {
    return List.of(
        "replayed %,d events of %s (ledgers: %,d)".formatted(events, topic, ledgers),
        AuditSummary.line("hash chain", chainOk, "every record"),
        AuditSummary.line("sequence and booking times", sequenceOk, "no gap, never back"),
        AuditSummary.line("live states", liveMatch, "%,d compared".formatted(compared)));
  }
}
