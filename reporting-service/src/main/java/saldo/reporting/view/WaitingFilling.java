package saldo.reporting.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.Filling;

/**
 * A filling whose account nobody knows yet.
 *
 * @param filling the entry that recorded it, by which it is assigned
 * @param seq its journal number
 * @param terminal the device that reported it
 * @param card as the device read it
 * @param amount what it cost
 */
public record WaitingFilling(
    EntryId filling,
    long seq,
    Instant bookedAt,
    @Nullable String terminal,
    CardRef card,
    Money amount,
    Filling fuel) {}
