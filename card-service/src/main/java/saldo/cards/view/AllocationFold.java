package saldo.cards.view;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.FoldingView;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.wire.LedgerWire;

/** Keeps what plans have given, by plan and period; most of the ledger's journal is not parsed. */
record AllocationFold(FoldingView view) {
  private static final String ALLOCATED = "\"type\":\"allocated\"";

  void fold(byte[] value) {
    if (new String(value, ISO_8859_1).contains(ALLOCATED)) {
      JournalEntry entry = entry(value);
      if (entry.event() instanceof Allocated e) {
        @Nullable CardNumber card = e.use().card();
        if (card != null) {
          view.put(
              Families.ALLOCATIONS,
              Keys.of(entry.ledger(), e.plan(), e.period(), card),
              Keys.number(e.amount().minor()));
        }
      }
    }
  }

  private static JournalEntry entry(byte[] value) {
    try {
      return LedgerWire.readEntry(value);
    } catch (IOException e) {
      throw new UncheckedIOException("not a journal entry", e);
    }
  }
}
