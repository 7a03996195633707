package saldo.gateway.fpp.session;

import java.time.Duration;
import java.time.Instant;
import saldo.gateway.fpp.protocol.FillingRecord;

/**
 * A filling as it came, to be made safe before the terminal may forget it.
 *
 * @param record what the terminal recorded, with the time by its own clock
 * @param progress to be kept together with the filling; its running number names the filling
 * @param receivedAt when it came, by the host's clock
 * @param drift how far the terminal's clock was ahead of the host's in this conversation; negative
 *     if it was behind
 */
public record CollectedFilling(
    FillingRecord record, Progress progress, Instant receivedAt, Duration drift) {
  /** Unique and ascending for one terminal's place, across wraps and replacements. */
  public long runningNumber() {
    return progress.runningNumber();
  }
}
