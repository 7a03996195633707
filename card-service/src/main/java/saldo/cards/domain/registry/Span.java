package saldo.cards.domain.registry;

import java.time.Instant;

/**
 * A time during which something holds.
 *
 * @param until when it ends; {@link #FOREVER} if it does not
 */
record Span(Instant from, Instant until) {
  static final Instant FOREVER = Instant.MAX;

  boolean contains(Instant time) {
    return !time.isBefore(from) && time.isBefore(until);
  }
}
