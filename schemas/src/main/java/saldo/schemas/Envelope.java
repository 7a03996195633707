package saldo.schemas;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to be decided. The time it was sent is the Kafka record's timestamp, stamped
 * at the edge: a repeat of a command has the same envelope, byte for byte, and that is how a second
 * use of its id with other content is told from a retry.
 *
 * @param id the idempotency key
 * @param ledger the book it is for, also the record's key
 * @param origin who and where
 * @param businessTime when it happened, if that is not when it was sent (an offline fact)
 * @param command what to do
 */
public record Envelope<C>(
    CommandId id,
    LedgerId ledger,
    Origin origin,
    @Nullable Instant businessTime,
    @JsonSerialize(using = WithItsType.class) C command) {}
