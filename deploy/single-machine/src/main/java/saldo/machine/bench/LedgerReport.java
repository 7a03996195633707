package saldo.machine.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.report.Rounds;
import saldo.machine.bench.report.Table;

/**
 * How many commands are decided in a second. The first figures are those of one ledger, durable as
 * the single machine is by default.
 *
 * @param decidedPerSecond by the product
 * @param bareLoopPerSecond by a bare transactional consume-decide-produce loop
 * @param postgresPerSecond by a plain double-entry ledger on PostgreSQL, best number of clients
 * @param ratioToBareLoop product by bare loop
 * @param ratioToPostgres product by PostgreSQL
 * @param durability when a decision counts as made
 * @param variants one ledger and many, with and without journal flush
 * @param postgres what was measured there, or why nothing
 * @param recordBytes mean sizes of the values
 * @param exactlyOnce how many commands were sent, each accepted once and found in the books
 */
public record LedgerReport(
    long decidedPerSecond,
    long bareLoopPerSecond,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long postgresPerSecond,
    double ratioToBareLoop,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double ratioToPostgres,
    String durability,
    List<Variant> variants,
    PostgresReport postgres,
    RecordBytes recordBytes,
    long exactlyOnce) {
  private static final String DURABILITY =
      "commands and journal are flushed to disk before the broker acknowledges them"
          + " (flush.messages=1), one broker; PostgreSQL with fsync and synchronous_commit on";

  /** What the product has to reach. */
  private static final double LEAST_OF_BARE_LOOP = 0.5;

  private static final double LEAST_OF_POSTGRES = 20;

  /**
   * A combination.
   *
   * @param ledgers that the commands take turns between
   * @param journalFlush whether commands and journal are flushed to disk record by record
   * @param commands of each round, the same bytes for both
   * @param decidedPerSecond by the product
   * @param bareLoopPerSecond by the bare loop
   * @param ratioToBareLoop of the medians
   * @param secondsUntilRest from the last answer until read models have followed, too
   */
  public record Variant(
      int ledgers,
      boolean journalFlush,
      int commands,
      Rounds decidedPerSecond,
      Rounds bareLoopPerSecond,
      double ratioToBareLoop,
      Rounds secondsUntilRest) {}

  /** Mean sizes of values in bytes, keys and headers apart. */
  public record RecordBytes(long command, int journal, int outcome) {}

  /**
   * @param variants at least one, the first is the one that counts
   */
  static LedgerReport of(
      List<Variant> variants, PostgresReport postgres, RecordBytes bytes, long exactlyOnce) {
    Variant first = variants.getFirst();
    Rounds best = postgres.best();
    return new LedgerReport(
        Math.round(first.decidedPerSecond().median()),
        Math.round(first.bareLoopPerSecond().median()),
        best == null ? null : Math.round(best.median()),
        first.ratioToBareLoop(),
        best == null ? null : first.decidedPerSecond().ratioTo(best),
        DURABILITY,
        variants,
        postgres,
        bytes,
        exactlyOnce);
  }

  /** For people. */
  public List<String> lines() {
    Table table =
        new Table(
            "commands decided per second",
            "product",
            "bare loop",
            "ratio",
            "lowest-highest",
            "at rest after");
    for (Variant each : variants) {
      Rounds ours = each.decidedPerSecond();
      table.row(
          "%s, journal flush %s"
              .formatted(
                  each.ledgers() == 1 ? "one ledger" : each.ledgers() + " ledgers",
                  each.journalFlush() ? "on" : "off"),
          Figures.whole(ours.median()),
          Figures.whole(each.bareLoopPerSecond().median()),
          Figures.ratio(each.ratioToBareLoop()),
          Figures.whole(ours.lowest()) + "-" + Figures.whole(ours.highest()),
          "%.1f s".formatted(each.secondsUntilRest().median()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.addAll(postgres.lines());
    lines.add("");
    lines.addAll(conclusions());
    return lines;
  }

  private List<String> conclusions() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Medians of %d rounds of %s commands; values of %d (command), %d (journal) and %d bytes"
                .formatted(
                    variants.getFirst().decidedPerSecond().rounds().size(),
                    Figures.whole(variants.getFirst().commands()),
                    recordBytes.command(),
                    recordBytes.journal(),
                    recordBytes.outcome())
            + " (outcome).");
    lines.add(
        "All %s commands were accepted once, and the trial balances show each of them once."
            .formatted(Figures.whole(exactlyOnce)));
    lines.add(compared("the bare loop", ratioToBareLoop, LEAST_OF_BARE_LOOP));
    if (ratioToPostgres != null) {
      lines.add(compared("PostgreSQL", ratioToPostgres, LEAST_OF_POSTGRES));
    }
    return lines;
  }

  private static String compared(String what, double ratio, double least) {
    return "One ledger, flushed: %s times %s; at least %s is wanted: %s."
        .formatted(
            Figures.ratio(ratio),
            what,
            Figures.ratio(least),
            ratio >= least ? "reached" : "missed");
  }
}
