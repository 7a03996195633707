package saldo.gateway.fuel.view;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import saldo.schemas.ledger.CardUse.LimitUse;

/**
 * How much of a card's limits is used up.
 *
 * @param used by limit, by period, such as {@code 2026-11-22}; a few periods of each
 */
record UsedLimits(Map<String, Map<String, Long>> used) {
  /** Dates differ between time zones, and a late filling counts for its own day. */
  private static final int PERIODS = 3;

  static final UsedLimits NOTHING = new UsedLimits(Map.of());

  UsedLimits with(LimitUse use) {
    Map<String, Map<String, Long>> all = new HashMap<>(used);
    TreeMap<String, Long> periods = new TreeMap<>(all.getOrDefault(use.limit(), Map.of()));
    periods.put(use.period(), use.used());
    while (periods.size() > PERIODS) {
      periods.pollFirstEntry();
    }
    all.put(use.limit(), periods);
    return new UsedLimits(all);
  }

  long of(String limit, String period) {
    return used.getOrDefault(limit, Map.of()).getOrDefault(period, 0L);
  }
}
