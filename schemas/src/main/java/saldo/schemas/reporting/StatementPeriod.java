package saldo.schemas.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a statement covers: journal numbers, which leave no gap and no overlap. The times say which
 * that were.
 *
 * @param fromSeq the first journal number covered, one more than the last of the statement before
 * @param toSeq the last journal number covered; one less than the first if nothing was booked
 * @param from until when the statement before it was; absent for the first
 * @param until everything booked before is covered
 * @param timeZone whose days it is printed in, such as {@code Europe/Berlin}
 */
public record StatementPeriod(
    long fromSeq, long toSeq, @Nullable Instant from, Instant until, String timeZone) {}
