package saldo.gateway.fpp.protocol;

/** A payload that was read, or what is wrong with it. */
public sealed interface Reading<T> {
  /** It is what it should be. */
  record Clear<T>(T value) implements Reading<T> {}

  /**
   * It is not.
   *
   * @param why one sentence that names the field and what is in it
   */
  record Unreadable<T>(String why) implements Reading<T> {}

  /**
   * The value, where the payload is known to be good.
   *
   * @throws IllegalArgumentException with the sentence if it is not
   */
  default T orThrow() {
    return switch (this) {
      case Clear<T>(T value) -> value;
      case Unreadable<T>(String why) -> throw new IllegalArgumentException(why);
    };
  }
}
