package saldo.schemas.reader;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.LedgerId;

/**
 * Something that happened at a reader, or in a poll run. Sent at least once: after a crash the same
 * may come again.
 *
 * @param ledger the book it is for, also the record's key
 * @param at when the gateway saw it
 * @param terminal the reader; absent if it is about all of them
 * @param run the poll run it happened in; none if absent
 * @param event what happened
 */
public record ReaderEntry(
    LedgerId ledger,
    Instant at,
    @Nullable String terminal,
    @Nullable String run,
    ReaderEvent event) {}
