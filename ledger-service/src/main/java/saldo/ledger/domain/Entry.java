package saldo.ledger.domain;

import java.util.List;
import java.util.Set;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.Posting;

/**
 * An earlier entry, as far as undoing it is concerned.
 *
 * @param events the types of its events
 * @param postings what it booked
 * @param undone what has been undone since
 */
public record Entry(EntryId id, List<String> events, List<Posting> postings, Undone undone) {

  private static final Set<String> SALES =
      Set.of("purchased", "hold-captured", "code-redeemed", "purchase-recorded");

  /** What the account paid for goods, positive; zero if it paid nothing, or not for goods. */
  long spentBy(AccountId account) {
    if (events.stream().noneMatch(SALES::contains)) {
      return 0;
    }
    long sum = 0;
    for (Posting posting : postings) {
      if (posting.account().equals(account)) {
        sum -= posting.amount().minor();
      }
    }
    return Math.max(0, sum);
  }

  /**
   * What has been undone of an entry.
   *
   * @param reversed whether it was reversed
   * @param returnedMinor what its goods that were taken back were worth
   */
  public record Undone(boolean reversed, long returnedMinor) {
    public static final Undone NOTHING = new Undone(false, 0);
  }
}
