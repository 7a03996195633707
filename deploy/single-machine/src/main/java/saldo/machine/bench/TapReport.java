package saldo.machine.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import saldo.machine.bench.load.Latencies;
import saldo.machine.bench.load.Latencies.Percentiles;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.report.Table;

/**
 * How long a purchase from a card takes, and how much of it is our own.
 *
 * @param link where the simulated reader was
 * @param warming taps before, which are in no figure
 * @param commands that the chip was given in the longest tap
 * @param within how many taps took less time of our own than is wanted
 * @param whole from the look that finds the card until it is written and read back
 * @param bare the same commands by a loop that does nothing else
 * @param own how much longer each tap took than its bare commands; 0 if it was shorter
 * @param waited what the simulated line and card waited in the whole taps
 */
public record TapReport(
    String link,
    int warming,
    int commands,
    int within,
    Percentiles whole,
    Percentiles bare,
    Percentiles own,
    Percentiles waited) {
  private static final Duration MOST = Duration.ofMillis(15);

  /** One tap, in nanoseconds. */
  record Tap(long wholeNanos, long bareNanos, long waitedNanos, int commands) {
    long ownNanos() {
      return wholeNanos - bareNanos;
    }
  }

  static TapReport of(String link, int warming, List<Tap> taps) {
    return new TapReport(
        link,
        warming,
        taps.stream().mapToInt(Tap::commands).max().orElse(0),
        Math.toIntExact(taps.stream().filter(tap -> tap.ownNanos() < MOST.toNanos()).count()),
        over(taps, Tap::wholeNanos),
        over(taps, Tap::bareNanos),
        over(taps, Tap::ownNanos),
        over(taps, Tap::waitedNanos));
  }

  private static Percentiles over(List<Tap> taps, ToLongFunction<Tap> which) {
    Latencies all = new Latencies();
    taps.forEach(tap -> all.answered(0, which.applyAsLong(tap)));
    return all.percentiles();
  }

  /** For people. */
  public List<String> lines() {
    Table table = new Table("tap", "p50", "p99", "longest");
    row(table, "whole tap", whole);
    row(table, "bare commands", bare);
    row(table, "our own: the difference", own);
    row(table, "waited by line and card", waited);
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(
        "%s purchases after %d to warm up, %d commands each, at %s; nothing else is asked for."
            .formatted(Figures.whole(whole.answered()), warming, commands, link));
    lines.add("Line (115,200 baud) and card are simulated; what is kept and told is synced.");
    lines.add(
        "Less than %d ms of our own are wanted. At the same percentile it is %s (p50) and %s (p99);"
            .formatted(
                MOST.toMillis(),
                Figures.millis(whole.p50Micros() - bare.p50Micros()),
                Figures.millis(whole.p99Micros() - bare.p99Micros())));
    lines.add(
        "tap by tap, with what shakes either of the two: %s of %s taps."
            .formatted(Figures.whole(within), Figures.whole(own.answered())));
    return lines;
  }

  private static void row(Table table, String what, Percentiles times) {
    table.row(
        what,
        Figures.millis(times.p50Micros()),
        Figures.millis(times.p99Micros()),
        Figures.millis(times.maxMicros()));
  }
}
