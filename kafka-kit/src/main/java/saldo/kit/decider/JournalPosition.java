package saldo.kit.decider;

import java.time.Instant;
import saldo.schemas.EntryId;

/**
 * Where an event stands in its ledger's journal.
 *
 * @param seq gapless from 1
 * @param entry what caused it
 * @param businessTime when it happened
 * @param bookedAt when it was booked; never before the event before
 */
public record JournalPosition(long seq, EntryId entry, Instant businessTime, Instant bookedAt) {}
