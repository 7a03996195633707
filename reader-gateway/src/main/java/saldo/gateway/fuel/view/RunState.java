package saldo.gateway.fuel.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reader.ReaderEvent.RunEnded;
import saldo.schemas.reader.ReaderEvent.RunStarted;

/**
 * A poll run, as it was written down.
 *
 * @param run its id
 * @param startedAt when it began
 * @param started who asked for what
 * @param endedAt when it was over; it goes on, or was interrupted, if absent
 * @param ended how it ended
 */
public record RunState(
    String run,
    Instant startedAt,
    RunStarted started,
    @Nullable Instant endedAt,
    @Nullable RunEnded ended) {}
