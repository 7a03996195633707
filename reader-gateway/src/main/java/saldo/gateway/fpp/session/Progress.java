package saldo.gateway.fpp.session;

import saldo.gateway.fpp.protocol.FillingRecord;

/**
 * How far the fillings of a terminal are collected. The caller keeps it with each committed filling
 * and gives it back when it collects again.
 *
 * @param series how often the numbering has begun anew: after 999999, in a replaced terminal, or
 *     because a terminal lost its memory; from 0
 * @param lastNumber of the last committed filling, 0 if there is none in this series
 * @param serial of the terminal that gave the number, empty if none was ever seen
 */
public record Progress(long series, int lastNumber, String serial) {
  /** Of a terminal that was never asked. */
  public static final Progress NONE = new Progress(0, 0, "");

  /** How far apart the running numbers of two series are. */
  public static final long SERIES_STEP = 1_000_000;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Progress {
    if (series < 0 || lastNumber < 0 || lastNumber > FillingRecord.HIGHEST_NUMBER) {
      throw new IllegalArgumentException(
          "there is no filling %d in series %d; give 0 to 999999, and a series from 0"
              .formatted(lastNumber, series));
    }
  }

  /**
   * The number of the last committed filling that no other filling of this terminal's place ever
   * gets: series * 1,000,000 + number.
   */
  public long runningNumber() {
    return series * SERIES_STEP + lastNumber;
  }

  boolean isFirstContact() {
    return serial.isEmpty();
  }

  /** After a filling with a number that is ahead. */
  Progress to(int number, String newSerial) {
    return new Progress(number < lastNumber ? series + 1 : series, number, newSerial);
  }

  /** When the numbering begins anew. */
  Progress anew(String newSerial) {
    return new Progress(series + 1, 0, newSerial);
  }
}
