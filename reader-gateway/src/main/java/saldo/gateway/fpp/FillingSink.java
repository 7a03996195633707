package saldo.gateway.fpp;

import saldo.gateway.fpp.session.CollectedFilling;
import saldo.gateway.fpp.session.FillingGap;
import saldo.gateway.fpp.session.TerminalReplaced;
import saldo.gateway.fpp.session.UnreadableFilling;

/**
 * Where fillings become safe. The terminal forgets a filling after {@code commit} has returned, and
 * keeps it if that throws: then the collection ends, and the same filling comes again next time. A
 * filling may also come again after a return, if the host stops before its progress is kept; keep
 * both in one step, or recognise the filling by its running number.
 */
public interface FillingSink {
  /**
   * Makes a filling and its progress safe; returns only when they are.
   *
   * @throws Exception of any kind if that was not possible
   */
  void commit(CollectedFilling filling) throws Exception;

  /**
   * Makes safe what can not be read, and its progress.
   *
   * @throws Exception of any kind if that was not possible
   */
  void commitUnreadable(UnreadableFilling filling) throws Exception;

  /**
   * Reports fillings that the terminal has lost. May be called again for the same gap.
   *
   * @throws Exception of any kind if that was not possible
   */
  void gap(FillingGap gap) throws Exception;

  /**
   * Reports another terminal, and keeps the progress from which its series goes on. Is called again
   * if that was not kept.
   *
   * @throws Exception of any kind if that was not possible
   */
  void replaced(TerminalReplaced replaced) throws Exception;
}
