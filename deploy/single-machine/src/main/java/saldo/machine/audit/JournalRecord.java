package saldo.machine.audit;

import org.jspecify.annotations.Nullable;

/**
 * A record of the journal as it is on the broker.
 *
 * @param position where
 * @param ledger its key
 * @param value its bytes; none for a deletion, which a journal never has
 * @param chain its header {@code chain}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes from the wire that nobody compares or changes
public record JournalRecord(
    Position position, String ledger, byte @Nullable [] value, byte @Nullable [] chain) {}
