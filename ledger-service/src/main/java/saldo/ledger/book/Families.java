package saldo.ledger.book;

import java.util.List;

/** The column families of the read model. */
final class Families {
  /** ledger|account → the account as it is. */
  static final String ACCOUNTS = "accounts";

  /** ledger|seq → the journal entry, as it was written. */
  static final String ENTRIES = "entries";

  /** ledger|account|seq → the account's balance after that entry. */
  static final String HISTORY = "history";

  /** ledger|booking time → the last journal number booked then. */
  static final String TIMES = "times";

  /** ledger → its last journal number. */
  static final String HEADS = "heads";

  /** ledger|hold → the hold. */
  static final String HOLDS = "holds";

  /** ledger|code → the code, also after it has ended. */
  static final String CODES = "codes";

  /** ledger|account|code → empty, for each open code and the account that paid for it. */
  static final String OPEN_CODES = "open-codes";

  /** ledger|kind|id → a work item. */
  static final String WORK = "work";

  /** ledger|order → an online load. */
  static final String LOADS = "loads";

  /** ledger|state|order → nothing; the online loads that have come that far. */
  static final String LOAD_STATES = "load-states";

  static final List<String> ALL =
      List.of(
          ACCOUNTS,
          ENTRIES,
          HISTORY,
          TIMES,
          HEADS,
          HOLDS,
          CODES,
          OPEN_CODES,
          WORK,
          LOADS,
          LOAD_STATES);

  private Families() {}
}
