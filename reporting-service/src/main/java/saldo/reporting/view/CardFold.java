package saldo.reporting.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldingView;
import saldo.schemas.Dated;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;

/** Keeps cards, and which accounts they spend, or spent, from. */
record CardFold(FoldingView view) {
  private static final byte[] NOTHING = {};

  /**
   * @param key ledger|card
   * @param value the card; absent if it was removed
   */
  void fold(String key, byte @Nullable [] value) {
    if (value == null) {
      view.delete(Families.CARDS, key.getBytes(UTF_8));
      return;
    }
    view.put(Families.CARDS, key.getBytes(UTF_8), value);
    String ledger = key.substring(0, key.indexOf('|'));
    CardState card = StoredJson.read(value, CardState.class);
    for (Dated<AccountLink> link : card.links().accounts()) {
      @Nullable AccountLink to = link.value();
      if (to != null) {
        view.put(Families.USERS, Keys.of(ledger, to.account(), card.number()), NOTHING);
      }
    }
  }
}
