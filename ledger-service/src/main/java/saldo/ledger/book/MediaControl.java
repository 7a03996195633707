package saldo.ledger.book;

import java.util.List;

/**
 * Where the credit of stored-value cards is. What is on media, undelivered and in doubt, and what
 * media have less than expected, is the ledger's balance.
 *
 * @param asOfSeq the journal number it is as of
 * @param totals one for each currency, by its name
 * @param addsUp whether that holds for each account; if not, the ledger is wrong
 */
public record MediaControl(String ledger, long asOfSeq, List<Total> totals, boolean addsUp) {

  /**
   * What the accounts whose medium was read come to; amounts in minor units.
   *
   * @param currency ISO 4217
   * @param accounts how many there are
   * @param ledgerMinor their balances
   * @param onMediaMinor what is on their media for certain
   * @param undeliveredMinor what has still to be written, from 0
   * @param inDoubtMinor what depends on writes that are not known to have succeeded, from 0
   * @param differenceMinor by how much less than expected is on media, less what others have more
   */
  public record Total(
      String currency,
      long accounts,
      long ledgerMinor,
      long onMediaMinor,
      long undeliveredMinor,
      long inDoubtMinor,
      long differenceMinor) {}
}
