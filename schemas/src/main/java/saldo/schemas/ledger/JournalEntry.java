package saldo.schemas.ledger;

import java.time.Instant;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;

/**
 * A record of the immutable journal. Its header {@code chain} is SHA-256 of the previous record's
 * chain followed by this record's bytes; the first record of a ledger follows 32 zero bytes.
 *
 * @param ledger the book
 * @param seq the ledger's running number, gapless from 1
 * @param entry what caused it
 * @param businessTime when it happened
 * @param bookedAt when it was booked; never earlier than the entry before
 * @param origin who and where
 * @param event what happened
 */
public record JournalEntry(
    LedgerId ledger,
    long seq,
    EntryId entry,
    Instant businessTime,
    Instant bookedAt,
    Origin origin,
    LedgerEvent event) {}
