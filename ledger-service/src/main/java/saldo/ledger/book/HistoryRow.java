package saldo.ledger.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/**
 * One line of an account's history.
 *
 * @param seq the journal number
 * @param entry what caused it
 * @param event the type of the event
 * @param businessTime when it happened
 * @param bookedAt when it was booked
 * @param actor who did it
 * @param terminal the device it was done on
 * @param amount what it changed, credit positive; absent if no money moved
 * @param balanceMinor the balance after it, credit positive
 */
public record HistoryRow(
    long seq,
    EntryId entry,
    String event,
    Instant businessTime,
    Instant bookedAt,
    String actor,
    @Nullable String terminal,
    @Nullable Money amount,
    long balanceMinor) {}
