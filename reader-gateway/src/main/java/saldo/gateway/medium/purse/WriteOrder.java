package saldo.gateway.medium.purse;

import java.util.List;

/**
 * In which order blocks are written. It is what keeps a torn card from being more, or less, than it
 * was: at every moment one balance is whole, and the log says which.
 *
 * @param change a load, a debit or a wipe
 * @param mark that the card is blocked, or no longer: no balance changes
 * @param back what was begun is taken back
 * @param backWithLog the same if the log was torn or has weak cells: first the log, so that from
 *     then on the card itself says what holds
 * @param forward what was committed is finished
 * @param forwardWithLog the same if the log has weak cells: first the log, so that it stays
 * @param format a blank card; the keys come last, so that until then it still is a blank card
 */
record WriteOrder(
    List<WriteStep> change,
    List<WriteStep> mark,
    List<WriteStep> back,
    List<WriteStep> backWithLog,
    List<WriteStep> forward,
    List<WriteStep> forwardWithLog,
    List<FormatStep> format) {
  /** What is written to a blank card. */
  enum FormatStep {
    MAIN,
    BACKUP,
    LOG,
    KEYS
  }

  static final WriteOrder STANDARD =
      new WriteOrder(
          List.of(WriteStep.CHANGE_BACKUP, WriteStep.COMMIT, WriteStep.COPY_TO_MAIN),
          List.of(WriteStep.COMMIT),
          List.of(WriteStep.COPY_TO_BACKUP),
          List.of(WriteStep.COMMIT, WriteStep.COPY_TO_BACKUP),
          List.of(WriteStep.COPY_TO_MAIN),
          List.of(WriteStep.COMMIT, WriteStep.COPY_TO_MAIN),
          List.of(FormatStep.MAIN, FormatStep.BACKUP, FormatStep.LOG, FormatStep.KEYS));

  /** What a change with this line is written by. */
  List<WriteStep> of(LogRecord log) {
    return log.opcode().isMark() ? mark : change;
  }
}
