package saldo.ledger.book;

import java.util.List;
import java.util.Map;

/**
 * All accounts, debit against credit. Holders' accounts are added up by kind; house accounts stand
 * alone.
 *
 * @param asOfSeq the journal number it is as of
 * @param rows in the order of the chart of accounts
 * @param differenceMinor credit less debit for each currency: zero, or the books are wrong
 */
public record TrialBalance(
    String ledger, long asOfSeq, List<Row> rows, Map<String, Long> differenceMinor) {

  /**
   * One line.
   *
   * @param number in the chart of accounts
   * @param account the house account, or the kind for holders' accounts
   * @param currency ISO 4217
   * @param accounts how many accounts it adds up
   * @param debitMinor minor units, from 0
   * @param creditMinor minor units, from 0
   */
  public record Row(
      int number,
      String account,
      String currency,
      long accounts,
      long debitMinor,
      long creditMinor) {}
}
