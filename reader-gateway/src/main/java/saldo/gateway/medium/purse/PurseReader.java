package saldo.gateway.medium.purse;

import java.time.Duration;
import java.time.Instant;
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

  /** What a card's log says of a time: the day, in days since 1970-01-01 UTC. */
  public static int day(Instant time) {
    return Math.toIntExact(time.getEpochSecond() / Duration.ofDays(1).toSeconds());
  }

  LogRecord log(int counter, PurseOpcode opcode, long amountMinor) {
    return new LogRecord(counter, opcode, number, amountMinor, day(clock.instant()));
  }
}
