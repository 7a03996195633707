package saldo.cards.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.Envelope;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.NotePosting;
import saldo.schemas.card.CardCommand.NoteReplacement;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.wire.LedgerWire;

/** What of the ledger's journal concerns cards. */
final class LedgerNews {
  private static final byte[] BY_CARD = ascii("\"use\":{");
  private static final byte[] TRANSFERRED = ascii("\"balance-transferred\"");

  private LedgerNews() {}

  /**
   * The notes to take of an entry. Most entries of a ledger without cards are not even parsed.
   *
   * @throws IOException if it is none
   */
  static List<Envelope<CardCommand>> notes(byte[] value) throws IOException {
    if (!contains(value, BY_CARD) && !contains(value, TRANSFERRED)) {
      return List.of();
    }
    JournalEntry entry = LedgerWire.readEntry(value);
    List<Envelope<CardCommand>> notes = new ArrayList<>();
    for (CardCommand note : notes(entry)) {
      notes.add(
          new Envelope<>(
              entry.entry().command(), entry.ledger(), entry.origin(), entry.businessTime(), note));
    }
    return notes;
  }

  private static List<CardCommand> notes(JournalEntry entry) {
    return switch (entry.event()) {
      case BalanceTransferred e ->
          List.of(
              new NotePosting(e.to()),
              new NoteReplacement(e.from(), e.to(), e.why(), entry.entry()));
      case Allocated e -> allocation(e.use().card());
      case LedgerEvent.OfHolder e -> posting(e);
      case LedgerEvent e -> List.of();
    };
  }

  private static List<CardCommand> posting(LedgerEvent.OfHolder event) {
    @Nullable CardNumber card = event.use() == null ? null : event.use().card();
    return card == null ? List.of() : List.of(new NotePosting(card));
  }

  private static List<CardCommand> allocation(@Nullable CardNumber card) {
    return card == null ? List.of() : List.of(new NotePosting(card, true));
  }

  private static boolean contains(byte[] text, byte[] part) {
    int last = text.length - part.length;
    for (int i = 0; i <= last; i++) {
      int k = 0;
      while (k < part.length && text[i + k] == part[k]) {
        k++;
      }
      if (k == part.length) {
        return true;
      }
    }
    return false;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
