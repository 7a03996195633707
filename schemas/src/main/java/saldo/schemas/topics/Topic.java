package saldo.schemas.topics;

import java.time.Duration;

/**
 * A topic as it has to exist.
 *
 * @param name its name on the broker
 * @param key what the record key is
 * @param purpose what is in it, one sentence
 * @param owner the service that writes it
 * @param retention how long records stay
 * @param durable whether it holds what must survive a power cut on a single machine
 */
public record Topic(
    String name, String key, String purpose, String owner, Retention retention, boolean durable) {

  /** How long records stay. */
  public sealed interface Retention {
    /** For ever. */
    record Forever() implements Retention {}

    /** For a time. */
    record For(Duration time) implements Retention {}

    /** The latest record of each key. */
    record Latest() implements Retention {}
  }
}
