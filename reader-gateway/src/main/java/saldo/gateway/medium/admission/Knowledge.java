package saldo.gateway.medium.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How good what is known here is, at a moment.
 *
 * @param online whether it is up to date
 * @param young whether it is not too old to go by without a connection
 * @param limit the age at which it is
 */
record Knowledge(boolean online, boolean young, Duration limit) {
  /**
   * It is asked for every two seconds how far everything is; after this nobody answers. What is
   * blocked in that time is not known here.
   */
  static final Duration ONLINE = Duration.ofSeconds(10);

  /**
   * What is known as of a time.
   *
   * @param freshAt nothing if it is not known as of when
   */
  static Knowledge asOf(Optional<Instant> freshAt, Instant now, Duration limit) {
    Optional<Duration> age =
        freshAt
            .map(fresh -> Duration.between(fresh, now))
            // of the future: the clock was set back, so nobody can say how long ago that was
            .filter(since -> since.compareTo(ONLINE.negated()) >= 0);
    return new Knowledge(
        age.filter(since -> since.compareTo(ONLINE) <= 0).isPresent(),
        age.filter(since -> since.compareTo(limit) <= 0).isPresent(),
        limit);
  }
}
