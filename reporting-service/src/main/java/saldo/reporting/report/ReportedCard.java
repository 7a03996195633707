package saldo.reporting.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardStatus;

/**
 * A card that somebody should look at.
 *
 * @param account what it spends from; absent if it has none
 * @param balanceMinor what is there, minor units, credit positive
 * @param currency of the balance, ISO 4217; absent if it has no account
 * @param vehicle the id of the vehicle it belongs to
 * @param bearer the id of who holds it
 * @param lastUsed when money last moved with it; absent if never
 */
public record ReportedCard(
    CardNumber card,
    CardStatus status,
    @Nullable AccountId account,
    long balanceMinor,
    @Nullable String currency,
    @Nullable String vehicle,
    @Nullable String bearer,
    @Nullable Instant lastUsed) {}
