package saldo.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A failing list made small by delta debugging: leave out halves, then quarters, down to single
 * elements, as long as it still fails in the same way, that is with the same type of error.
 *
 * @param list what is left
 * @param failure how it fails
 * @param isMinimal whether every single element is needed; false if the runs were used up
 */
record Shrinking<C>(List<C> list, Throwable failure, boolean isMinimal) {
  /** A list of some hundred commands needs a few hundred runs; beyond this a test seems to hang. */
  private static final int MOST_RUNS = 5_000;

  static <C> Shrinking<C> of(
      List<C> failing, Throwable failure, Function<List<C>, @Nullable Throwable> failureOf) {
    Shrinking<C> best = new Shrinking<>(List.copyOf(failing), failure, true);
    int chunk = Math.max(1, failing.size() / 2);
    int runs = 0;
    int from = 0;
    boolean removed = false;
    while (!best.list.isEmpty()) {
      if (from >= best.list.size()) {
        if (chunk == 1 && !removed) {
          return best;
        }
        chunk = removed ? chunk : chunk / 2;
        removed = false;
        from = 0;
      }
      if (++runs > MOST_RUNS) {
        return new Shrinking<>(best.list, best.failure, false);
      }
      List<C> without = best.without(from, chunk);
      Throwable stillFails = failureOf.apply(without);
      if (stillFails != null && stillFails.getClass() == failure.getClass()) {
        best = new Shrinking<>(without, stillFails, true);
        removed = true;
      } else {
        from += chunk;
      }
    }
    return best;
  }

  private List<C> without(int from, int count) {
    List<C> rest = new ArrayList<>(list.subList(0, from));
    rest.addAll(list.subList(Math.min(list.size(), from + count), list.size()));
    return List.copyOf(rest);
  }
}
