package saldo.gateway.simulator.fpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. */
final class SetClock implements InstantSource {
  private Instant now = Instant.parse("2026-11-21T14:30:12Z");

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant to) {
    now = to;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }
}
