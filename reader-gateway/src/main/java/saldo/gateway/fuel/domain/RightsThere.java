package saldo.gateway.fuel.domain;

import java.util.AbstractList;
import java.util.Map;
import java.util.RandomAccess;

/**
 * The rights of all cards at a reader, each worked out when it is asked for: all cards at all
 * readers of a large network would need too much room.
 */
final class RightsThere extends AbstractList<Right> implements RandomAccess {
  private final Rights rights;
  private final Reader reader;
  private final Map<String, Long> takenMinor;

  RightsThere(Rights rights, Reader reader, Map<String, Long> takenMinor) {
    this.rights = rights;
    this.reader = reader;
    this.takenMinor = Map.copyOf(takenMinor);
  }

  @Override
  public Right get(int index) {
    return rights.at(reader, index, takenMinor);
  }

  @Override
  public int size() {
    return rights.count();
  }
}
