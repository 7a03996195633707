package saldo.gateway.medium.purse;

/** One write to a purse; each changes one block. */
enum WriteStep {
  /** The main balance, less or more the amount, into the backup. */
  CHANGE_BACKUP,
  /** The log. From here on the change holds. */
  COMMIT,
  /** The backup into the main balance. */
  COPY_TO_MAIN,
  /** The main balance into the backup. */
  COPY_TO_BACKUP
}
