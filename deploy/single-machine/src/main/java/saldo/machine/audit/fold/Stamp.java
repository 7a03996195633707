package saldo.machine.audit.fold;

import java.time.Instant;

/**
 * Where an entry stands in its journal, as it says itself.
 *
 * @param ledger whose journal
 * @param seq its number there, gapless from 1
 * @param bookedAt never before that of the entry before
 */
public record Stamp(String ledger, long seq, Instant bookedAt) {}
