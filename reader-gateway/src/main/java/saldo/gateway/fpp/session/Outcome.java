package saldo.gateway.fpp.session;

import java.time.Duration;
import saldo.gateway.fpp.protocol.Nak;
import saldo.gateway.fpp.protocol.StatusReport;

/** How a conversation with a terminal ended. */
public sealed interface Outcome {
  /** Of collecting fillings. */
  sealed interface OfCollecting extends Outcome permits Collected, CollectingStopped, NoAnswer {}

  /** Of reading the status. */
  sealed interface OfStatus extends Outcome permits StatusRead, StatusUnreadable, NoAnswer {}

  /** Of setting the clock. */
  sealed interface OfClock extends Outcome
      permits ClockInStep, ClockSet, ClockRefused, StatusUnreadable, NoAnswer {}

  /** Of sending a card table. */
  sealed interface OfTable extends Outcome
      permits TableActivated,
          TableAlreadyActive,
          TableRefused,
          TableUnknown,
          StatusUnreadable,
          NoAnswer {}

  /** Nobody answered; whatever was committed before stays committed. */
  sealed interface NoAnswer extends OfCollecting, OfStatus, OfClock, OfTable
      permits TerminalOffline, LineFailed {}

  /**
   * Everything that the terminal had is committed.
   *
   * @param progress to be kept
   * @param fillings how many came in this conversation
   * @param status what the terminal said at its begin
   */
  record Collected(Progress progress, long fillings, StatusReport status) implements OfCollecting {}

  /**
   * The collection can not go on; what was not committed is still in the terminal.
   *
   * @param progress of the last committed filling
   * @param why one sentence
   */
  record CollectingStopped(Progress progress, String why) implements OfCollecting {}

  /**
   * The terminal has told about itself.
   *
   * @param drift how far its clock is ahead of the host's, negative if it is behind
   */
  record StatusRead(StatusReport status, Duration drift) implements OfStatus {}

  /**
   * The terminal answers, but with a status that is none.
   *
   * @param why one sentence
   */
  record StatusUnreadable(String why) implements OfStatus, OfClock, OfTable {}

  /** The clock was good enough and was left alone. */
  record ClockInStep(Duration drift) implements OfClock {}

  /** The clock was set, and read back. */
  record ClockSet(Duration driftBefore, Duration driftAfter) implements OfClock {}

  /**
   * The clock is still wrong.
   *
   * @param why one sentence
   */
  record ClockRefused(Duration drift, String why) implements OfClock {}

  /**
   * The terminal decides by this table now.
   *
   * @param full whether the whole table was sent
   * @param before what the terminal said at the begin: if its last number is not the last that was
   *     collected, fillings were made that the table's limits do not know
   */
  record TableActivated(int version, boolean full, StatusReport before) implements OfTable {}

  /** The terminal has this version already; nothing was sent. */
  record TableAlreadyActive(StatusReport status) implements OfTable {}

  /** The terminal did not take the table; the one before stays active. */
  record TableRefused(Nak reason) implements OfTable {}

  /** The table was sent whole, and nobody answered any more: ask for the status later. */
  record TableUnknown(int version) implements OfTable {}

  /**
   * The terminal did not answer repeated frames.
   *
   * @param failures how many conversations in a row have ended so, from 1
   * @param retryAfter how long to leave it alone
   */
  record TerminalOffline(int failures, Duration retryAfter) implements NoAnswer {}

  /**
   * The line itself failed: open it again.
   *
   * @param why one sentence
   */
  record LineFailed(String why) implements NoAnswer {}
}
