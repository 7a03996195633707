package saldo.schemas.registry;

import java.time.Instant;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;

/**
 * A record of the registry's journal, hash-chained as the ledger's is.
 *
 * @param ledger whose registry
 * @param seq the registry's running number, gapless from 1
 * @param entry what caused it
 * @param businessTime when it was asked for
 * @param bookedAt when it was recorded; never earlier than the entry before
 * @param origin who and where
 * @param event what has become known
 */
public record RegistryEntry(
    LedgerId ledger,
    long seq,
    EntryId entry,
    Instant businessTime,
    Instant bookedAt,
    Origin origin,
    RegistryEvent event) {}
