package saldo.kit.projection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in order
 * @param next what to pass as the cursor for the following part; absent at the end
 * @param asOfSeq the number of the last event that the list is as of
 */
public record Page<T>(List<T> items, @Nullable String next, long asOfSeq) {

  /**
   * The first items of those found.
   *
   * @param found one more than the limit, if there is a following part
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor, long asOfSeq) {
    return found.size() <= limit
        ? new Page<>(found, null, asOfSeq)
        : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)), asOfSeq);
  }
}
