package saldo.reporting.view;

import java.util.List;

/** The column families of the read model. */
final class Families {
  /** ledger → its last journal number and what was booked with it. */
  static final String HEADS = "heads";

  /** ledger|booking time → the last journal number booked then. */
  static final String TIMES = "times";

  /** ledger|seq → the journal's chain there. */
  static final String CHAINS = "chains";

  /** ledger|account → a holder's account. */
  static final String ACCOUNTS = "accounts";

  /** ledger|account|seq → what that entry changed on the account. */
  static final String ITEMS = "items";

  /** ledger|account → what its last statement has fixed. */
  static final String CLOSINGS = "closings";

  /** ledger|account|number → a statement as it is in the topic, and its signature. */
  static final String STATEMENTS = "statements";

  /** ledger|account|number → what a list says about a statement. */
  static final String SUMMARIES = "summaries";

  /** ledger|until|account|number → the key of its summary; all statements by time. */
  static final String PERIODS = "periods";

  /** ledger|company|until|account|number → the same, of a company. */
  static final String COMPANIES = "companies";

  /** ledger|card → the card as it is. */
  static final String CARDS = "cards";

  /** ledger|account|card → nothing; the cards that spend, or spent, from it. */
  static final String USERS = "users";

  /** ledger|kind|id → a registered thing. */
  static final String THINGS = "things";

  /** ledger|card|time → nothing; when money moved with a card. */
  static final String USES = "uses";

  /** ledger|filling → a filling that is not assigned yet. */
  static final String WAITING = "waiting";

  static final List<String> ALL =
      List.of(
          HEADS,
          TIMES,
          CHAINS,
          ACCOUNTS,
          ITEMS,
          CLOSINGS,
          STATEMENTS,
          SUMMARIES,
          PERIODS,
          COMPANIES,
          CARDS,
          USERS,
          THINGS,
          USES,
          WAITING);

  private Families() {}
}
