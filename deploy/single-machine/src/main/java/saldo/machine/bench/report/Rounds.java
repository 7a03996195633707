package saldo.machine.bench.report;

import java.util.List;

/**
 * A figure that was measured several times.
 *
 * @param median what is reported; the mean of the middle two if their number is even
 * @param lowest the lowest of them
 * @param highest the highest of them
 * @param rounds all of them, in the order in which they were measured
 */
public record Rounds(double median, double lowest, double highest, List<Double> rounds) {
  private static final int DECIMALS = 1;

  private static final int DECIMALS_OF_RATIOS = 3;

  /**
   * @param figures at least one
   */
  public static Rounds of(List<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("there is no round to report");
    }
    List<Double> shown = figures.stream().map(figure -> Figures.rounded(figure, DECIMALS)).toList();
    List<Double> sorted = shown.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Rounds(median, sorted.getFirst(), sorted.getLast(), shown);
  }

  /** How many times the other's median this median is; rounded to three decimals. */
  public double ratioTo(Rounds other) {
    return Figures.rounded(median / other.median, DECIMALS_OF_RATIOS);
  }
}
