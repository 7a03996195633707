package saldo.kit.lag;

import java.time.Duration;

/**
 * How far behind a group is.
 *
 * @param records that are not worked off, in all partitions together; the ends of transactions may
 *     be among them
 * @param age how long ago the oldest of them was written; zero if there is none
 */
public record Behind(long records, Duration age) {
  /** Everything is worked off. */
  public static final Behind NOTHING = new Behind(0, Duration.ZERO);

  private static final double MILLIS_PER_SECOND = 1_000;

  /** The age in seconds. */
  public double seconds() {
    return age.toMillis() / MILLIS_PER_SECOND;
  }
}
