package saldo.kit.decider;

import java.util.List;
import java.util.Map;

/**
 * What a domain says to a command. A value in every case: a refusal is an answer, not an exception.
 *
 * @param <E> events
 * @param <R> reasons, a closed enum in order of precedence
 */
public sealed interface Decision<E, R> {

  /** It happens: these events, in this order, in one step. */
  record Accepted<E, R>(List<E> events) implements Decision<E, R> {}

  /**
   * It does not happen, and nothing changes.
   *
   * @param details the numbers and names that explain the reason
   */
  record Rejected<E, R>(R reason, Map<String, String> details) implements Decision<E, R> {}

  /** A command of several entries, one decision for each; none of them is itself an Each. */
  record Each<E, R>(List<Decision<E, R>> entries) implements Decision<E, R> {}

  static <E, R> Decision<E, R> accepted(E event) {
    return new Accepted<>(List.of(event));
  }

  static <E, R> Decision<E, R> rejected(R reason, Map<String, String> details) {
    return new Rejected<>(reason, details);
  }
}
