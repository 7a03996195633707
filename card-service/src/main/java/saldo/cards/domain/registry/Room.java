package saldo.cards.domain.registry;

import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegisteredItem;

/**
 * How much is kept about one thing. All that was ever said of it is one record of a topic, so there
 * is an end to it.
 */
final class Room {
  private Room() {}

  /** Whether something more may be said of a thing. */
  static boolean isLeft(RegisteredItem item, MasterData more) {
    return item.versions().size() < Limits.VERSIONS
        && item.toString().length() + more.toString().length() <= Limits.CHARACTERS;
  }
}
