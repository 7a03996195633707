package saldo.gateway.medium.purse;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The reader that cards are used at.
 *
 * @param number its number in the logs of cards, 0 to 65,535
 * @param clock says the day
 */
public record PurseReader(MasterKey key, PurseRight right, int number, InstantSource clock) {
  /**
   * @throws IllegalArgumentException if the number does not fit on a card
   */
  public PurseReader {
    if (number < 0 || number > LogRecord.HIGHEST_READER) {
      throw new IllegalArgumentException(
          "a reader's number should be 0 to 65535, not %d".formatted(number));
    }
  }

  /** Today, in days since 1970-01-01 UTC. */
  int day() {
    return Math.toIntExact(clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds());
  }

  /** Stands for the line before a change, which was lost; so it has the number of that reader. */
  LogRecord repair(BegunWrite lost) {
    return new LogRecord(lost.counter() - 1, PurseOpcode.REPAIR, lost.readerBefore(), 0, day());
  }

  LogRecord log(int counter, PurseOpcode opcode, long amountMinor) {
    return new LogRecord(counter, opcode, number, amountMinor, day());
  }
}
