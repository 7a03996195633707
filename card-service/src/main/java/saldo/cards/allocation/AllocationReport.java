package saldo.cards.allocation;

import java.util.List;
import saldo.schemas.Money;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;

/**
 * What a run did, or would do.
 *
 * @param plan the id of the plan
 * @param trial whether nothing was changed
 * @param amount what the plan provides for each card
 * @param totals over all lines
 * @param lines by card number
 */
public record AllocationReport(
    String plan,
    AllocationPeriod period,
    boolean trial,
    Money amount,
    boolean cumulative,
    AllocationSource source,
    Totals totals,
    List<AllocationLine> lines) {

  /**
   * How many cards, and how much money.
   *
   * @param givenMinor of those that are given now, in minor units
   * @param alreadyMinor of those that were given before, in minor units
   */
  public record Totals(
      int given, long givenMinor, int already, long alreadyMinor, int refused, int unknown) {

    static Totals of(List<AllocationLine> lines) {
      return new Totals(
          count(lines, AllocationResult.GIVEN),
          sum(lines, AllocationResult.GIVEN),
          count(lines, AllocationResult.ALREADY),
          sum(lines, AllocationResult.ALREADY),
          count(lines, AllocationResult.REFUSED),
          count(lines, AllocationResult.UNKNOWN));
    }

    private static int count(List<AllocationLine> lines, AllocationResult result) {
      return Math.toIntExact(lines.stream().filter(line -> line.result() == result).count());
    }

    private static long sum(List<AllocationLine> lines, AllocationResult result) {
      return lines.stream()
          .filter(line -> line.result() == result)
          .mapToLong(AllocationLine::amountMinor)
          .sum();
    }
  }
}
