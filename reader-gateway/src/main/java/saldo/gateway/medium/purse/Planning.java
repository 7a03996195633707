package saldo.gateway.medium.purse;

/** Makes a plan of a change, or says why it can not be made. */
final class Planning {
  private final PurseReader reader;

  Planning(PurseReader reader) {
    this.reader = reader;
  }

  /** Refuses what can be refused before any card is touched. */
  void permit(PurseChange change) throws PurseRefusedException {
    boolean positive =
        switch (change) {
          case PurseChange.Load(long amountMinor) -> {
            requireLoading();
            yield amountMinor > 0;
          }
          case PurseChange.Debit(long amountMinor) -> amountMinor > 0;
          case PurseChange.Wipe(), PurseChange.Block(), PurseChange.Unblock() -> true;
        };
    if (!positive) {
      throw new PurseRefusedException(PurseRefusal.AMOUNT_NOT_POSITIVE);
    }
  }

  void requireLoading() throws PurseRefusedException {
    if (reader.right() != PurseRight.LOAD) {
      throw new PurseRefusedException(PurseRefusal.MAY_NOT_LOAD);
    }
  }

  PlannedWrite plan(PurseChange change, PurseReading now) throws PurseRefusedException {
    long before = now.balanceMinor();
    requireMark(change, now.isBlocked());
    return switch (change) {
      case PurseChange.Load(long amountMinor) -> {
        if (amountMinor > Integer.MAX_VALUE - before) {
          throw new PurseRefusedException(PurseRefusal.TOO_MUCH_ON_CARD);
        }
        yield planned(now, PurseOpcode.LOAD, amountMinor);
      }
      case PurseChange.Debit(long amountMinor) -> {
        if (amountMinor > before) {
          throw new PurseRefusedException(PurseRefusal.TOO_LITTLE_ON_CARD);
        }
        yield planned(now, PurseOpcode.DEBIT, amountMinor);
      }
      case PurseChange.Wipe() -> {
        if (before <= 0) {
          throw new PurseRefusedException(PurseRefusal.NOTHING_ON_CARD);
        }
        yield planned(now, PurseOpcode.WIPE, before);
      }
      case PurseChange.Block() -> planned(now, PurseOpcode.BLOCK, 0);
      case PurseChange.Unblock() -> planned(now, PurseOpcode.UNBLOCK, 0);
    };
  }

  /** A blocked card is not changed but to wipe it and to unblock it. */
  private static void requireMark(PurseChange change, boolean blocked)
      throws PurseRefusedException {
    boolean unblock = change instanceof PurseChange.Unblock;
    if (blocked && !unblock && !(change instanceof PurseChange.Wipe)) {
      throw new PurseRefusedException(PurseRefusal.BLOCKED);
    }
    if (unblock && !blocked) {
      throw new PurseRefusedException(PurseRefusal.NOT_BLOCKED);
    }
  }

  private PlannedWrite planned(PurseReading now, PurseOpcode opcode, long amountMinor)
      throws PurseRefusedException {
    if (now.counter() >= LogRecord.HIGHEST_COUNTER) {
      throw new PurseRefusedException(PurseRefusal.COUNTER_EXHAUSTED);
    }
    long before = now.balanceMinor();
    long after = opcode == PurseOpcode.LOAD ? before + amountMinor : before - amountMinor;
    LogRecord log = reader.log(now.counter() + 1, opcode, amountMinor);
    return new PlannedWrite(now.card(), log, now.last(), before, after);
  }
}
