package saldo.schemas.card;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;

/**
 * A card as it is after an event.
 *
 * @param number its number, the record's key after the ledger's id
 * @param version counts its changes, from 1; a device that has a higher one ignores a lower one
 * @param since when it got its status
 * @param links what it is and was linked to
 * @param media what stands, or stood, for it
 * @param validUntil when it expires; never if absent
 * @param accounts how many accounts it has had, from 0
 * @param posted whether money was ever booked with it, so that it can no longer be removed
 * @param replacedBy the card its balance went to
 */
public record CardState(
    CardNumber number,
    long version,
    CardForm form,
    ValueMode valueMode,
    CardStatus status,
    Instant since,
    CardLinks links,
    List<Medium> media,
    @Nullable Instant validUntil,
    int accounts,
    boolean posted,
    @Nullable CardNumber replacedBy) {}
