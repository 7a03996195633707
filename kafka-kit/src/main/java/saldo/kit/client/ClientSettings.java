package saldo.kit.client;

import java.time.Duration;

/**
 * Who asks, where, and how long.
 *
 * @param bootstrap where Kafka is, as host:port pairs
 * @param clientId of this service instance; the same id listens on the same reply partition
 * @param deliveryTimeout how long Kafka may take to acknowledge a command, at least 100 ms
 * @param waiterLimit how many callers may wait at once, at least 1
 */
public record ClientSettings(
    String bootstrap, String clientId, Duration deliveryTimeout, int waiterLimit) {
  /** Longer than a broker's restart on one machine; a caller at a till waits no longer. */
  public static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(5);

  /**
   * Ten seconds of traffic at 1,000 commands a second: more would only be answered when their
   * callers are gone.
   */
  public static final int WAITER_LIMIT = 10_000;

  private static final Duration SHORTEST = Duration.ofMillis(100);

  public ClientSettings {
    if (bootstrap.isBlank() || clientId.isBlank()) {
      throw new IllegalArgumentException("bootstrap and clientId must not be empty.");
    }
    if (deliveryTimeout.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "deliveryTimeout is " + deliveryTimeout + "; give at least " + SHORTEST + ".");
    }
    if (waiterLimit < 1) {
      throw new IllegalArgumentException("waiterLimit is " + waiterLimit + "; give at least 1.");
    }
  }

  /** The usual limits. */
  public static ClientSettings of(String bootstrap, String clientId) {
    return new ClientSettings(bootstrap, clientId, DELIVERY_TIMEOUT, WAITER_LIMIT);
  }
}
