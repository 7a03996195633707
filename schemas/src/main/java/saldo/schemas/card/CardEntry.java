package saldo.schemas.card;

import java.time.Instant;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;

/**
 * A record of the journal of cards, hash-chained as the ledger's is.
 *
 * @param ledger whose cards
 * @param seq their running number, gapless from 1
 * @param entry what caused it
 * @param businessTime when it was asked for
 * @param bookedAt when it was recorded; never earlier than the entry before
 * @param origin who and where
 * @param event what has happened
 */
public record CardEntry(
    LedgerId ledger,
    long seq,
    EntryId entry,
    Instant businessTime,
    Instant bookedAt,
    Origin origin,
    CardEvent event) {}
