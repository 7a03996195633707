package saldo.machine.audit.fold;

import org.jspecify.annotations.Nullable;
import saldo.schemas.topics.Topic;

/**
 * A journal each of whose entries changes one thing, and what is published of these things.
 *
 * @param <E> its entries
 * @param <S> the state of a thing
 */
public interface StateJournal<E, S> {
  Topic events();

  Topic states();

  Class<E> entryType();

  Class<S> stateType();

  Stamp stamp(E entry);

  /** The thing that changes: its key in the topic of states, after the ledger's. */
  String thing(E entry);

  /**
   * Whether an entry can follow.
   *
   * @param before none if the thing is not there
   */
  boolean canFollow(@Nullable S before, E entry);

  /**
   * The thing after an entry that can follow; none if it is no longer there.
   *
   * @param before none if the thing was not there
   */
  @Nullable S after(@Nullable S before, E entry);

  /**
   * Counts the changes of a thing, from 1, as far as its state tells: a later state never has a
   * lower number.
   */
  long version(S state);
}
