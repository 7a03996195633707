package saldo.ledger.book;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import saldo.kit.projection.FoldingView;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.JournalEntry;

/**
 * How far the journals have come, written once per batch, and once for each moment something was
 * booked at: many entries share a millisecond, and only the last of them is asked for.
 */
final class JournalEnds {
  private record End(Instant bookedAt, long seq) {}

  private final Map<LedgerId, End> ends = new HashMap<>();

  void add(JournalEntry entry, FoldingView view) {
    LedgerId ledger = entry.ledger();
    End before = ends.put(ledger, new End(entry.bookedAt(), entry.seq()));
    if (before != null && !before.bookedAt().equals(entry.bookedAt())) {
      writeTime(ledger, before, view);
    }
  }

  void writeTo(FoldingView view) {
    ends.forEach((ledger, end) -> {
      writeTime(ledger, end, view);
      view.put(Families.HEADS, Keys.ledger(ledger), Keys.number(end.seq()));
    });
    ends.clear();
  }

  private static void writeTime(LedgerId ledger, End end, FoldingView view) {
    view.put(Families.TIMES, Keys.time(ledger, end.bookedAt()), Keys.number(end.seq()));
  }
}
