package saldo.gateway.fuel.jsonpts;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the fillings of a controller are fetched.
 *
 * @param ptsId which controller it was
 * @param fetchedAt when all that it had were safe, by our clock
 * @param driftSeconds how far its clock was ahead then
 */
record PtsProgress(String ptsId, Instant fetchedAt, long driftSeconds) {
  Duration drift() {
    return Duration.ofSeconds(driftSeconds);
  }
}
