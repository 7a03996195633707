package saldo.reporting.run;

import java.util.List;
import java.util.SortedMap;
import saldo.reporting.domain.Repriced;

/**
 * What becomes of fillings by another price list: a test run says what would be booked, a
 * production run books it, in the period that is open.
 *
 * @param changed how many fillings cost more or less by it
 * @param same how many cost the same, or were booked so before
 * @param unpriced how many the list has no price for; these stay as they are
 * @param refused how many the ledger has refused, by reason
 * @param differenceMinor what holders pay more, or less if negative, by currency, in minor units
 * @param fillings the first of the changed ones
 */
public record RepricingReport(
    long changed,
    long same,
    long unpriced,
    SortedMap<String, Long> refused,
    SortedMap<String, Long> differenceMinor,
    List<Repriced> fillings) {
  /** So many are listed one by one. */
  public static final int LISTED = 500;
}
