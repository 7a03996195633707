package saldo.schemas;

/** The check digit of ISO/IEC 7812: every second digit from the right counts double. */
final class Luhn {
  private static final int TEN = 10;

  private Luhn() {}

  static boolean isValid(String digits) {
    return sum(digits, 0) % TEN == 0;
  }

  static int checkDigit(String digits) {
    return (TEN - sum(digits, 1) % TEN) % TEN;
  }

  /**
   * @param shift 1 if the check digit is still missing
   */
  private static int sum(String digits, int shift) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      boolean doubled = (i + shift) % 2 == 1;
      int value = doubled ? 2 * digit : digit;
      sum += value >= TEN ? value - TEN + 1 : value;
    }
    return sum;
  }
}
