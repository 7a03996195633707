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
      Set.of("purchased", "hold-captured", "purchase-recorded");

  /**
   * What the account paid for goods, positive; zero if it paid nothing, or not for goods. A sale
   * begins with its payer; money that came by itself afterwards is not part of it.
   */
  long spentBy(AccountId account) {
    if (postings.isEmpty() || events.stream().noneMatch(SALES::contains)) {
      return 0;
    }
    Posting paid = postings.getFirst();
    return paid.account().equals(account) ? Math.max(0, -paid.amount().minor()) : 0;
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
