package saldo.reporting.view;

import java.util.List;
import java.util.stream.Stream;
import saldo.kit.StoredJson;
import saldo.kit.projection.Page;
import saldo.kit.projection.StoreView;
import saldo.schemas.LedgerId;

/** Fillings that wait until somebody says whose they are. */
public final class WaitingReader {
  private static final int SLICE = 200;

  private final StoreView view;

  public WaitingReader(StoreView view) {
    this.view = view;
  }

  /**
   * Those of a ledger, by the entry that recorded them.
   *
   * @param cursor the entry after which to begin; empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<WaitingFilling> list(LedgerId ledger, String cursor, int limit) {
    byte[] prefix = Keys.within(ledger);
    byte[] from = cursor.isEmpty() ? prefix : Keys.after(Keys.of(ledger, cursor));
    try (Stream<WaitingFilling> all =
        view.scan(Families.WAITING, prefix, from, SLICE)
            .map(entry -> StoredJson.read(entry.value(), WaitingFilling.class))) {
      List<WaitingFilling> found = all.limit(limit + 1L).toList();
      long head = new JournalReader(view).head(ledger);
      return Page.of(found, limit, waiting -> waiting.filling().value(), head);
    }
  }
}
