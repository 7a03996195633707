package saldo.gateway.uplink;

import org.jspecify.annotations.Nullable;

/**
 * How the uplink is doing.
 *
 * @param running whether its thread lives
 * @param delivered records that Kafka has acknowledged since the start
 * @param failures attempts that were given up and begun anew since the start
 * @param waitingMillis how long the oldest unacknowledged attempt has lasted, 0 if there is none
 * @param problem what Kafka's client said last, absent after a success
 */
public record UplinkStatus(
    boolean running, long delivered, long failures, long waitingMillis, @Nullable String problem) {
  /** An answer that takes longer than this is worth telling: Kafka is away or overloaded. */
  static final long SLOW_MILLIS = 5_000;

  /** Whether Kafka takes what is sent. */
  public boolean isFlowing() {
    return running && problem == null && waitingMillis < SLOW_MILLIS;
  }
}
