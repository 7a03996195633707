package saldo.gateway.fuel.view;

import java.util.Map;
import saldo.schemas.AccountId;

/**
 * How far the fillings of a reader are in the journal.
 *
 * @param lastNumber the number of the last one
 * @param accounts the holders' accounts that its last fillings are on, and the journal numbers of
 *     these; at most {@link #MOST}
 */
record Booked(long lastNumber, Map<AccountId, Long> accounts) {
  /** Whoever waits for balances asks within moments: older accounts are long up to date. */
  static final int MOST = 1_000;

  static final Booked NOTHING = new Booked(0, Map.of());
}
