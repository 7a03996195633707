package saldo.kit.decider;

/**
 * A domain. Both methods are pure: same arguments, same answer, no side effect.
 *
 * @param <S> state, immutable
 * @param <C> commands
 * @param <E> events
 * @param <R> refusal reasons
 */
public interface Decider<S, C, E, R> {

  /** Says what a command leads to; changes nothing. */
  Decision<E, R> decide(S state, C command, Situation situation);

  /** The only place where state changes; the same live and on replay. */
  S evolve(S state, E event);
}
