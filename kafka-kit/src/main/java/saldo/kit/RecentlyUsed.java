package saldo.kit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bounded map that drops what has not been used for longest. For one thread. */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final int INITIAL = 16;
  private static final float LOAD = 0.75f;

  private final int limit;

  /**
   * @param limit entries kept, from 1
   */
  public RecentlyUsed(int limit) {
    super(INITIAL, LOAD, true);
    this.limit = limit;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > limit;
  }
}
