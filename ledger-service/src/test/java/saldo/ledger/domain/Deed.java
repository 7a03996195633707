package saldo.ledger.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command did to the balances.
 *
 * @param buyer who paid for goods with it, if anybody
 */
record Deed(
    Map<String, Long> moves,
    boolean undoable,
    @Nullable String buyer,
    boolean reversed,
    long returned,
    Map<String, Long> reload) {
  Deed(
      Map<String, Long> moves,
      boolean undoable,
      @Nullable String buyer,
      boolean reversed,
      long returned) {
    this(moves, undoable, buyer, reversed, returned, Map.of());
  }

  /** With what came by itself. */
  Deed and(Map<String, Long> more) {
    return new Deed(moves, undoable, buyer, reversed, returned, more);
  }

  /** Goods that are not taken back. */
  Deed ofNobody() {
    return new Deed(moves, undoable, null, reversed, returned, reload);
  }

  Map<String, Long> all() {
    Map<String, Long> all = new HashMap<>(moves);
    reload.forEach((account, minor) -> all.merge(account, minor, Long::sum));
    return all;
  }

  /** What cannot be undone. */
  static Deed forGood(Map<String, Long> moves) {
    return new Deed(moves, false, null, false, 0);
  }

  Deed reverse() {
    return new Deed(moves, undoable, buyer, true, returned, reload);
  }

  Deed giveBack(long minor) {
    return new Deed(moves, undoable, buyer, reversed, returned + minor, reload);
  }

  long paidBy(String account) {
    return account.equals(buyer) ? -moves.getOrDefault(account, 0L) : 0;
  }
}
