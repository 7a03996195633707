package saldo.cards.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saldo.schemas.CardNumber;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.NotePosting;
import saldo.schemas.card.CardCommand.NoteReplacement;
import saldo.schemas.examples.RandomMessages;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.OfHolder;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.wire.LedgerWire;
import saldo.testing.Seeded;

class LedgerNewsTest {
  private static final int CASES = 500;

  @Test
  void theScanFindsWhatParsingEveryEntryWouldFind() {
    List<CardCommand> all = new ArrayList<>();
    Seeded.cases(CASES)
        .check(random -> {
          JournalEntry entry = new RandomMessages(random).next(JournalEntry.class);
          List<CardCommand> expected = expected(entry);
          assertThat(notes(LedgerWire.write(entry))).isEqualTo(expected);
          assertThat(notes(SaldoJson.mapper().writeValueAsBytes(entry))).isEqualTo(expected);
          all.addAll(expected);
        });
    assertThat(all).hasAtLeastOneElementOfType(NotePosting.class);
    assertThat(all).hasAtLeastOneElementOfType(NoteReplacement.class);
  }

  @Test
  void aNoteIsOfTheEntrysCommandLedgerAndTime() {
    Seeded.cases(CASES)
        .check(random -> {
          JournalEntry entry = new RandomMessages(random).next(JournalEntry.class);
          for (Envelope<CardCommand> note : LedgerNews.notes(LedgerWire.write(entry))) {
            assertThat(note.id()).isEqualTo(entry.entry().command());
            assertThat(note.ledger()).isEqualTo(entry.ledger());
            assertThat(note.origin()).isEqualTo(entry.origin());
            assertThat(note.businessTime()).isEqualTo(entry.businessTime());
          }
        });
  }

  @Test
  void whatHasNoCardInItIsNotParsed() throws IOException {
    assertThat(notes("{\"event\":{\"type\":\"purchased\"}, no json".getBytes(UTF_8))).isEmpty();
    assertThat(notes(new byte[0])).isEmpty();
  }

  private static List<CardCommand> notes(byte[] entry) throws IOException {
    return LedgerNews.notes(entry).stream().map(Envelope::command).toList();
  }

  private static List<CardCommand> expected(JournalEntry entry) throws Exception {
    if (entry.event() instanceof BalanceTransferred e) {
      return List.of(
          new NotePosting(e.to()), new NoteReplacement(e.from(), e.to(), e.why(), entry.entry()));
    }
    @Nullable CardNumber card = card(entry.event());
    @Nullable Boolean byPlan = entry.event() instanceof Allocated ? true : null;
    return card == null ? List.of() : List.of(new NotePosting(card, byPlan));
  }

  /** Whatever the event is: the card that it was done with. Some say only which card it was. */
  private static @Nullable CardNumber card(LedgerEvent event) throws Exception {
    if (!(event instanceof OfHolder)) {
      return null;
    }
    for (RecordComponent part : event.getClass().getRecordComponents()) {
      if (part.getType() == CardUse.class
          && part.getAccessor().invoke(event) instanceof CardUse use) {
        return use.card();
      }
    }
    return null;
  }
}
