package saldo.cards.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;

/**
 * What happened to a card: when, by whom and where, why, and what.
 *
 * @param seq its number among the events of the ledger's cards
 * @param bookedAt when it was recorded
 * @param businessTime when it was asked for
 * @param origin who and where
 * @param entry the command that caused it
 * @param why as it was given with the command; absent where none is asked for
 */
public record TimelineRow(
    long seq,
    Instant bookedAt,
    Instant businessTime,
    Origin origin,
    EntryId entry,
    @Nullable String why,
    CardEvent event) {

  static TimelineRow of(CardEntry entry) {
    return new TimelineRow(
        entry.seq(),
        entry.bookedAt(),
        entry.businessTime(),
        entry.origin(),
        entry.entry(),
        why(entry.event()),
        entry.event());
  }

  private static @Nullable String why(CardEvent event) {
    return switch (event) {
      case CardSuspended e -> e.reason();
      case CardResumed e -> e.reason();
      case CardReportedLost e -> e.reason();
      case CardConfiscated e -> e.reason();
      case CardReturned e -> e.reason();
      case CardClosed e -> e.reason();
      case CardRemoved e -> e.reason();
      case CardAssigned e -> e.reason();
      case AccountLinked e -> e.reason();
      case MediumReleased e -> e.reason();
      case CardAdded e -> null;
      case CardIssued e -> null;
      case CardActivated e -> null;
      case CardExpired e -> null;
      case MediumBound e -> null;
      case FirstPostingNoted e -> null;
      case CardReplaced e -> null;
    };
  }
}
