package saldo.gateway.uplink;

import java.time.Duration;

/** Waits twice as long after each failure, up to a bound, and from the start after a success. */
final class Backoff {
  static final Duration SHORTEST = Duration.ofMillis(100);

  /** Kafka's return is noticed within this time. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private Duration next = SHORTEST;

  Duration next() {
    Duration now = next;
    Duration doubled = now.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return now;
  }

  void reset() {
    next = SHORTEST;
  }
}
