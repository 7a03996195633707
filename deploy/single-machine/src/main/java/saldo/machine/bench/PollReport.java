package saldo.machine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.report.Rounds;
import saldo.machine.bench.report.Table;

/**
 * How long poll runs take.
 *
 * @param size of the network
 * @param first the run that gives all readers their first tables
 * @param rounds each after so many fillings; they send what has changed
 * @param exact whether every filling is booked once
 */
public record PollReport(Size size, Run first, List<Run> rounds, boolean exact) {
  private static final double MOST_SECONDS = 60;
  private static final double MILLIS_PER_SECOND = 1e3;

  /**
   * How large a network is.
   *
   * @param fillings before each round
   */
  public record Size(int readers, int cards, int fillings) {
    /** What is wanted of the product. */
    public static final Size WANTED = new Size(50, 10_000, 20_000);
  }

  /**
   * One poll run.
   *
   * @param fillings how many were collected
   * @param records card records that were sent
   * @param collecting seconds until all readers were collected from
   * @param booking seconds until the ledger had booked everything
   * @param calculating seconds until all limits were there
   * @param sending seconds until all readers had their tables
   */
  public record Run(
      long fillings,
      long records,
      double collecting,
      double booking,
      double calculating,
      double sending) {

    static Run of(JsonNode report) {
      return new Run(
          sum(report, "fillings"),
          sum(report, "records"),
          seconds(report, "collecting"),
          seconds(report, "booking"),
          seconds(report, "calculating"),
          seconds(report, "sending"));
    }

    /** Seconds from the begin to the end. */
    public double seconds() {
      return Figures.rounded(collecting + booking + calculating + sending, 1);
    }

    private static long sum(JsonNode report, String field) {
      return StreamSupport.stream(report.path("readers").spliterator(), false)
          .mapToLong(reader -> reader.path(field).asLong())
          .sum();
    }

    private static double seconds(JsonNode report, String phase) {
      JsonNode phases = report.path("phases");
      for (int i = 0; i + 1 < phases.size(); i++) {
        if (phases.get(i).path("phase").asText().equals(phase)) {
          Duration lasted = Duration.between(at(phases.get(i)), at(phases.get(i + 1)));
          return Figures.rounded(lasted.toMillis() / MILLIS_PER_SECOND, 1);
        }
      }
      throw new IllegalStateException("the run says nothing of " + phase + ": " + report);
    }

    private static Instant at(JsonNode begun) {
      return Instant.parse(begun.path("at").asText());
    }
  }

  /** The median over the rounds, in seconds. */
  public double median() {
    return Rounds.of(rounds.stream().map(Run::seconds).toList()).median();
  }

  /** For people. */
  public List<String> lines() {
    Table table =
        new Table(
            "poll run, seconds",
            "fillings",
            "card records",
            "collecting",
            "booking",
            "calculating",
            "sending",
            "all");
    row(table, "first tables", first);
    for (int round = 1; round <= rounds.size(); round++) {
      row(table, "round " + round, rounds.get(round - 1));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(
        "%s cards at %d readers, each simulated on this machine on a TCP connection of its own."
            .formatted(Figures.whole(size.cards()), size.readers()));
    lines.add(
        "A run after %s fillings takes %.1f s (median); at most %.0f s are wanted: %s."
            .formatted(
                Figures.whole(size.fillings()),
                median(),
                MOST_SECONDS,
                median() <= MOST_SECONDS ? "reached" : "missed"));
    lines.add(exact ? "Every filling is booked once." : "THE BALANCES ARE WRONG.");
    return lines;
  }

  private static void row(Table table, String what, Run run) {
    table.row(
        what,
        Figures.whole(run.fillings()),
        Figures.whole(run.records()),
        Double.toString(run.collecting()),
        Double.toString(run.booking()),
        Double.toString(run.calculating()),
        Double.toString(run.sending()),
        Double.toString(run.seconds()));
  }
}
