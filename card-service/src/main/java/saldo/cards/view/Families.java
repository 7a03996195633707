package saldo.cards.view;

import java.util.List;

/** The column families of the read model. */
final class Families {
  /** ledger|number → the card. */
  static final String CARDS = "cards";

  /** ledger|number|seq → what happened to it, as it was written. */
  static final String CARD_LOG = "card-log";

  /** ledger|medium → the card it stands for, or stood for last. */
  static final String MEDIA = "media";

  /** ledger|account → the cards that spend from it now. */
  static final String USERS = "users";

  /** ledger|kind|id → everything known about a registered thing. */
  static final String ITEMS = "items";

  /** ledger|kind|id|seq → how it became known, as it was written. */
  static final String ITEM_LOG = "item-log";

  /** hash → the ledger and the terminal that the pairing code offered last is for. */
  static final String CODES = "codes";

  /** ledger|account → its latest balance, as it was published. */
  static final String BALANCES = "balances";

  /** ledger|plan|period|card → what the plan gave, in minor units. */
  static final String ALLOCATIONS = "allocations";

  /** ledger|journal → the number of its last event that was folded. */
  static final String HEADS = "heads";

  static final List<String> ALL =
      List.of(CARDS, CARD_LOG, MEDIA, USERS, ITEMS, ITEM_LOG, CODES, BALANCES, ALLOCATIONS, HEADS);

  private Families() {}
}
