package saldo.reporting.run;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saldo.reporting.domain.Cutoff;
import saldo.reporting.run.RunReport.Phase;
import saldo.reporting.run.RunReport.Totals;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;

/** How far a run is; one thread works, others look. */
final class RunState {
  private final Seal seal;
  private final RunRequest request;
  private final SortedMap<String, Totals> totals = new TreeMap<>();
  private Phase phase = Phase.WAITING;
  private @Nullable Instant endedAt;
  private @Nullable Cutoff cutoff;
  private long accounts;
  private long transactions;
  private long done;
  private long statements;
  private long closedBefore;
  private long lateItems;
  private @Nullable RepricingRun repricing;
  private @Nullable String reason;
  private @Nullable String detail;

  RunState(Seal seal, RunRequest request) {
    this.seal = seal;
    this.request = request;
  }

  synchronized RunReport report() {
    return new RunReport(
        seal.run(),
        request,
        phase,
        seal.by(),
        seal.at(),
        endedAt,
        cutoff == null ? null : cutoff.until(),
        cutoff == null ? null : cutoff.seq(),
        accounts,
        transactions,
        done,
        statements,
        closedBefore,
        lateItems,
        new TreeMap<>(totals),
        repricing == null ? null : repricing.report(),
        reason,
        detail);
  }

  synchronized boolean isOver() {
    return phase.isOver();
  }

  /** Where its statements end; absent before that is known. */
  synchronized @Nullable Cutoff cutoff() {
    return cutoff;
  }

  synchronized void repricing(RepricingRun run) {
    repricing = run;
  }

  synchronized void counting(Cutoff known) {
    cutoff = known;
    phase = Phase.COUNTING;
  }

  synchronized void counted(long items) {
    accounts++;
    transactions += items;
  }

  synchronized void wasClosedBefore() {
    closedBefore++;
  }

  synchronized void running() {
    phase = Phase.RUNNING;
  }

  synchronized void finished(long accountsDone) {
    done += accountsDone;
  }

  synchronized void made(Statement statement) {
    statements++;
    lateItems += statement.items().stream().filter(StatementItem::late).count();
    totals.merge(statement.currency(), totals(statement), RunState::sum);
  }

  synchronized void end(Phase last, Instant at) {
    phase = last;
    endedAt = at;
  }

  synchronized void end(Phase last, Instant at, Refusal why) {
    reason = why.reason();
    detail = why.sentence();
    end(last, at);
  }

  /** Why a run did not do what was asked. */
  record Refusal(String reason, String sentence) {}

  private static Totals totals(Statement statement) {
    long credit =
        statement.items().stream()
            .mapToLong(StatementItem::amountMinor)
            .filter(minor -> minor > 0)
            .sum();
    long debit =
        statement.items().stream()
            .mapToLong(StatementItem::amountMinor)
            .filter(minor -> minor < 0)
            .sum();
    return new Totals(statement.openingMinor(), credit, debit, statement.closingMinor());
  }

  private static Totals sum(Totals one, Totals other) {
    return new Totals(
        one.openingMinor() + other.openingMinor(),
        one.creditMinor() + other.creditMinor(),
        one.debitMinor() + other.debitMinor(),
        one.closingMinor() + other.closingMinor());
  }
}
