package saldo.reporting.domain;

/** Whether an account has a statement to come. */
public enum Due {
  /** It has. */
  DUE,
  /** A statement covers that time already. */
  CLOSED_BEFORE,
  /** It was opened later. */
  NOT_OPENED_YET,
  /** It has ended, and its last statement says zero. */
  ENDED;

  /**
   * @param last what the account's last statement has fixed
   * @param cutoff where the next one would end
   */
  public static Due of(ReportedAccount account, LastClosing last, Cutoff cutoff) {
    if (account.openedSeq() > cutoff.seq()) {
      return NOT_OPENED_YET;
    }
    if (last.until() != null && isCovered(last, cutoff)) {
      return CLOSED_BEFORE;
    }
    Long ended = account.endedSeq();
    return ended != null && last.toSeq() >= ended && last.closingMinor() == 0 ? ENDED : DUE;
  }

  private static boolean isCovered(LastClosing last, Cutoff cutoff) {
    return last.toSeq() > cutoff.seq()
        || (last.until() != null && !cutoff.until().isAfter(last.until()))
        || (cutoff.now() && last.toSeq() == cutoff.seq());
  }
}
