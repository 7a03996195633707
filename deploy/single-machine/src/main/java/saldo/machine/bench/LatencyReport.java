package saldo.machine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import saldo.machine.bench.load.Latencies.Percentiles;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.report.Rounds;
import saldo.machine.bench.report.Table;

/**
 * How long an authorisation takes.
 *
 * @param rates at so many in a second
 * @param durability when an answer is given
 */
public record LatencyReport(List<Rate> rates, String durability) {
  static final String DURABILITY =
      "commands and journal are flushed to disk before the broker acknowledges them"
          + " (flush.messages=1), the reference's input likewise";

  /** What the product has to reach at {@link #COUNTING_RATE}. */
  private static final double MOST = 1.5;

  private static final int COUNTING_RATE = 1_000;

  /**
   * One rate.
   *
   * @param perSecond requests in a second, each due at its time whatever became of the others
   * @param http purchases over HTTP, from when they were due to the answer
   * @param bare produce, exactly-once Kafka Streams without state, read committed
   * @param ratioP50 of the medians over the rounds
   * @param ratioP99 of the medians over the rounds
   */
  public record Rate(int perSecond, Times http, Times bare, double ratioP50, double ratioP99) {
    static Rate of(int perSecond, List<Percentiles> http, List<Percentiles> bare) {
      Times ours = Times.of(http);
      Times theirs = Times.of(bare);
      return new Rate(
          perSecond,
          ours,
          theirs,
          ours.p50Micros().ratioTo(theirs.p50Micros()),
          ours.p99Micros().ratioTo(theirs.p99Micros()));
    }
  }

  /**
   * Microseconds, taken from each round.
   *
   * @param answered requests of all rounds
   * @param failed those of them without a good answer, which are in no percentile
   */
  public record Times(
      Rounds p50Micros, Rounds p99Micros, Rounds p999Micros, long answered, long failed) {
    static Times of(List<Percentiles> rounds) {
      return new Times(
          over(rounds, Percentiles::p50Micros),
          over(rounds, Percentiles::p99Micros),
          over(rounds, Percentiles::p999Micros),
          rounds.stream().mapToLong(Percentiles::answered).sum(),
          rounds.stream().mapToLong(Percentiles::failed).sum());
    }

    private static Rounds over(List<Percentiles> rounds, ToLongFunction<Percentiles> which) {
      return Rounds.of(rounds.stream().map(each -> (double) which.applyAsLong(each)).toList());
    }
  }

  /** For people. */
  public List<String> lines() {
    Table table = new Table("latency", "per second", "p50", "p99", "p99.9", "answered", "failed");
    for (Rate rate : rates) {
      row(table, "purchase over HTTP", rate.perSecond(), rate.http());
      row(table, "bare round trip", rate.perSecond(), rate.bare());
      table.row(
          "ratio",
          Integer.toString(rate.perSecond()),
          Figures.ratio(rate.ratioP50()),
          Figures.ratio(rate.ratioP99()),
          Figures.ratio(rate.http().p999Micros().ratioTo(rate.bare().p999Micros())),
          "",
          "");
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(
        "Medians over %d rounds, measured from when a request was due (open loop); %s."
            .formatted(rates.getFirst().http().p50Micros().rounds().size(), durability));
    rates.stream()
        .filter(rate -> rate.perSecond() == COUNTING_RATE)
        .map(LatencyReport::compared)
        .forEach(lines::add);
    return lines;
  }

  /** Whether every request was answered as it should have been. */
  public boolean isComplete() {
    return rates.stream().allMatch(rate -> rate.http().failed() + rate.bare().failed() == 0);
  }

  private static String compared(Rate rate) {
    boolean reached = rate.ratioP50() <= MOST && rate.ratioP99() <= MOST;
    return "At %d a second: p50 %s and p99 %s times the bare round trip; at most %s is wanted: %s."
        .formatted(
            rate.perSecond(),
            Figures.ratio(rate.ratioP50()),
            Figures.ratio(rate.ratioP99()),
            Figures.ratio(MOST),
            reached ? "reached" : "missed");
  }

  private static void row(Table table, String what, int perSecond, Times times) {
    table.row(
        what,
        Integer.toString(perSecond),
        Figures.millis(times.p50Micros().median()),
        Figures.millis(times.p99Micros().median()),
        Figures.millis(times.p999Micros().median()),
        Figures.whole(times.answered()),
        Figures.whole(times.failed()));
  }
}
