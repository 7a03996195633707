package saldo.reporting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reporting.Statement;

/**
 * What the next statement of an account begins with.
 *
 * @param number of the last statement; 0 if there was none
 * @param toSeq the last journal number it covers; 0 if there was none
 * @param until when it ended; absent if there was none
 * @param closingMinor the next opening, minor units
 */
public record LastClosing(long number, long toSeq, @Nullable Instant until, long closingMinor) {
  /** Before the first statement. */
  public static final LastClosing NONE = new LastClosing(0, 0, null, 0);

  /** What a statement fixes for the one after it. */
  public static LastClosing of(Statement statement) {
    return new LastClosing(
        statement.number(),
        statement.period().toSeq(),
        statement.period().until(),
        statement.closingMinor());
  }
}
