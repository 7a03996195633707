package saldo.gateway.medium.purse;

import java.util.Optional;

/**
 * What the three blocks of a purse mean. The seal of the log covers the balance, so the log tells
 * which of two balances holds: the one it was sealed with.
 */
sealed interface PurseState {
  /** Both balances are there and the log fits them. */
  record Whole(PurseReading reading) implements PurseState {}

  /** A change was begun and not committed: the main balance holds, the backup is to follow it. */
  record Back(PurseReading reading) implements PurseState {}

  /** A change was committed and not finished: the backup holds, the main balance is to follow. */
  record Forward(PurseReading reading) implements PurseState {}

  /** The log fits neither balance: torn when it was written, or tampered with. */
  record LogLost(long mainMinor, long backupMinor) implements PurseState {}

  /** No torn change leaves this. */
  record Broken(PurseRefusal refusal) implements PurseState {}

  /** Says what was found. */
  static PurseState of(PurseContents found, PurseKeys keys) {
    Optional<Long> main = found.mainMinor();
    Optional<Long> backup = found.backupMinor();
    Optional<PurseReading> byMain = main.flatMap(minor -> sealed(found.log(), minor, keys));
    Optional<PurseReading> byBackup = backup.flatMap(minor -> sealed(found.log(), minor, keys));
    if (byMain.isPresent()) {
      return main.equals(backup) ? new Whole(byMain.get()) : new Back(byMain.get());
    }
    if (byBackup.isPresent()) {
      return new Forward(byBackup.get());
    }
    if (main.isEmpty() && backup.isEmpty()) {
      return new Broken(PurseRefusal.WORN_OUT);
    }
    return main.isEmpty() || backup.isEmpty()
        ? new Broken(PurseRefusal.FORGED)
        : new LogLost(main.get(), backup.get());
  }

  private static Optional<PurseReading> sealed(byte[] log, long balanceMinor, PurseKeys keys) {
    return LogRecord.parse(log)
        .filter(_ -> keys.fits(log, balanceMinor))
        .map(record -> new PurseReading(keys.card(), balanceMinor, record));
  }
}
