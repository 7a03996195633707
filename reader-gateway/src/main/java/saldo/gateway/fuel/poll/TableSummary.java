package saldo.gateway.fuel.poll;

import java.util.Map;
import saldo.gateway.fuel.domain.Right.Blocked;

/**
 * What a card table allows.
 *
 * @param active how many cards may fill
 * @param blocked how many may not, and why
 * @param reservedMinor what may be spent by all of them, by currency, in minor units
 */
record TableSummary(long active, Map<Blocked, Long> blocked, Map<String, Long> reservedMinor) {}
