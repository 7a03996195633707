package saldo.gateway.fpp.session;

import saldo.gateway.fpp.protocol.FillingRecord;

/** Arithmetic with filling numbers, where 1 comes after 999999, and 0 is none yet. */
final class FillingNumbers {
  /** What is further ahead than this is regarded as behind. */
  private static final int HORIZON = FillingRecord.HIGHEST_NUMBER / 2;

  private FillingNumbers() {}

  static int after(int number) {
    return number % FillingRecord.HIGHEST_NUMBER + 1;
  }

  static int before(int number) {
    return number == 1 ? FillingRecord.HIGHEST_NUMBER : number - 1;
  }

  /** Whether a number was given after another. Nothing was given after a number it equals. */
  static boolean isAhead(int number, int other) {
    if (number == 0 || other == 0) {
      return number > other;
    }
    int distance = Math.floorMod(number - other, FillingRecord.HIGHEST_NUMBER);
    return distance > 0 && distance <= HORIZON;
  }
}
