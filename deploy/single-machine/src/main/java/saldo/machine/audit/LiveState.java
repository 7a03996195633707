package saldo.machine.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the running system says of a thing, and where it says so.
 *
 * @param ledger whose
 * @param state what it is; none if the bytes are no state
 */
public record LiveState<S>(Position position, String ledger, @Nullable S state) {}
