package saldo.reporting.view;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import saldo.kit.StoredJson;
import saldo.kit.projection.StoreView;
import saldo.kit.projection.StoredEntry;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.card.CardState;

/** Cards, and when money moved with them. */
public final class CardReader {
  private static final int SLICE = 200;

  private final StoreView view;

  public CardReader(StoreView view) {
    this.view = view;
  }

  /** Cards by number, after one; however many there are, they are read as asked for. */
  public Stream<CardState> cards(LedgerId ledger, String after) {
    byte[] prefix = Keys.within(ledger);
    byte[] from = after.isEmpty() ? prefix : Keys.after(Keys.of(ledger, after));
    return view.scan(Families.CARDS, prefix, from, SLICE)
        .map(entry -> StoredJson.read(entry.value(), CardState.class));
  }

  /** Whether money moved with a card between two times. */
  public boolean wasUsed(LedgerId ledger, CardNumber card, Instant from, Instant until) {
    byte[] prefix = Keys.within(ledger, card);
    return view.forward(Families.USES, prefix, Keys.timed(prefix, from), 1).stream()
        .anyMatch(use -> time(use).isBefore(until));
  }

  /** When money last moved with a card; empty if it never did. */
  public Optional<Instant> lastUsed(LedgerId ledger, CardNumber card) {
    return view.last(Families.USES, Keys.within(ledger, card), 1).stream()
        .map(CardReader::time)
        .findFirst();
  }

  private static Instant time(StoredEntry use) {
    return Instant.ofEpochMilli(Keys.lastNumber(use.key()));
  }
}
