package saldo.gateway.medium.purse;

/**
 * What two readings of a purse in two cycles of the field come to.
 *
 * @param rewriteLog whether a repair has to write the log too: its cells are weak, and it decides
 *     between two different balances
 */
record Settled(PurseState state, boolean rewriteLog) {
  static Settled of(PurseContents first, PurseContents second, PurseKeys keys) {
    PurseContents one = first.agreeing(second);
    PurseContents other = second.agreeing(first);
    PurseState state = better(PurseState.of(one, keys), PurseState.of(other, keys));
    return new Settled(state, !one.hasSameLog(other) && one.hasBothBalances());
  }

  // of two logs the one whose seal fits was read right; if both do, what is not surely committed
  // is taken back
  private static PurseState better(PurseState one, PurseState other) {
    return one instanceof PurseState.Whole(PurseReading first)
            && other instanceof PurseState.Whole(PurseReading second)
            && first.counter() != second.counter()
        ? new PurseState.Back(first.counter() < second.counter() ? first : second)
        : rank(one) <= rank(other) ? one : other;
  }

  private static int rank(PurseState state) {
    return switch (state) {
      case PurseState.Whole _ -> 0;
      case PurseState.Back _ -> 1;
      case PurseState.Forward _ -> 2;
      case PurseState.LogLost _ -> 3;
      case PurseState.Broken _ -> 4;
    };
  }
}
