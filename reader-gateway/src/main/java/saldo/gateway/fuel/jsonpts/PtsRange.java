package saldo.gateway.fuel.jsonpts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From when to when a controller is asked for fillings, as its own clock counts. Times are in
 * seconds and numbers repeat, so there is nothing to go on from exactly: each question overlaps the
 * one before, and what is known is recognised.
 *
 * @param from the earliest moment
 * @param to the latest moment
 */
record PtsRange(Instant from, Instant to) {
  /**
   * Longer than a filling takes, with the hour that local clocks repeat in autumn: whether a
   * controller looks at the begin or the end of a filling is not documented.
   */
  static final Duration OVERLAP = Duration.ofHours(3);

  /** An answer that is not too large for a small controller. */
  private static final Duration PART = Duration.ofDays(1);

  /** Whether the ends of a question count is not documented either. */
  private static final Duration SEAM = Duration.ofSeconds(1);

  /**
   * What may have been filled since the last time. If the clock was set meanwhile, some of it
   * carries times by the clock as it was before, and some as it is now.
   *
   * @param before how far was fetched; never if absent
   * @param earliest from when if never
   * @param drift how far the controller's clock is ahead now
   */
  static PtsRange since(
      Optional<PtsProgress> before, Instant earliest, Instant now, Duration drift) {
    Duration then = before.map(PtsProgress::drift).orElse(drift);
    Duration least = then.compareTo(drift) < 0 ? then : drift;
    Duration most = then.compareTo(drift) < 0 ? drift : then;
    Instant first = before.map(PtsProgress::fetchedAt).orElse(earliest);
    return new PtsRange(first.plus(least).minus(OVERLAP), now.plus(most).plus(OVERLAP));
  }

  /** In parts of a day, the earliest first. */
  List<PtsRange> parts() {
    List<PtsRange> parts = new ArrayList<>();
    for (Instant begin = from; begin.isBefore(to); begin = begin.plus(PART)) {
      Instant end = begin.plus(PART).isBefore(to) ? begin.plus(PART).plus(SEAM) : to;
      parts.add(new PtsRange(begin, end));
    }
    return parts;
  }
}
