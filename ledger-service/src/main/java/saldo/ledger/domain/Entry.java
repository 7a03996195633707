package saldo.ledger.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.OfHolder;
import saldo.schemas.ledger.Posting;

/**
 * An earlier entry, as far as undoing it is concerned.
 *
 * @param events the types of its events
 * @param postings what it booked
 * @param uses the cards it counted against limits of
 * @param undone what has been undone since
 */
public record Entry(
    EntryId id, List<String> events, List<Posting> postings, List<CardUse> uses, Undone undone) {

  private static final Set<String> SALES =
      Set.of("purchased", "hold-captured", "code-redeemed", "purchase-recorded");

  /** Without cards. */
  public Entry(EntryId id, List<String> events, List<Posting> postings, Undone undone) {
    this(id, events, postings, List.of(), undone);
  }

  /** An entry that was booked just now. */
  public static Entry of(EntryId id, List<LedgerEvent> events) {
    return new Entry(
        id,
        events.stream().map(LedgerEvent::typeName).toList(),
        events.stream().flatMap(event -> event.postings().stream()).toList(),
        counted(events),
        Undone.NOTHING);
  }

  /** The cards that events count against limits of. */
  public static List<CardUse> counted(List<LedgerEvent> events) {
    return events.stream()
        .filter(OfHolder.class::isInstance)
        .flatMap(event -> Stream.ofNullable(((OfHolder) event).use()))
        .filter(use -> !use.limits().isEmpty())
        .toList();
  }

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
