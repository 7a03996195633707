package saldo.machine.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the running system says of a thing, and where it says so.
 *
 * @param ledger whose
 * @param at when the last entry that it follows from was booked
 * @param state what it is; none if the bytes are no state
 */
public record LiveState<S>(Position position, String ledger, Instant at, @Nullable S state) {}
