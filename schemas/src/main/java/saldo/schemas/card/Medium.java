package saldo.schemas.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.MediumId;

/**
 * Something that stands, or stood, for a card at readers.
 *
 * @param until since when it no longer does
 */
public record Medium(MediumId id, Instant from, @Nullable Instant until) {}
