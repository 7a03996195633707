package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a card within its ledger for ever: 1 to 40 letters, digits and {@code . _ -}. A number of
 * digits alone has 8 to 19 of them, the last of which is its check digit (ISO/IEC 7812, Luhn).
 */
public record CardNumber(@JsonValue String value) {
  private static final int LONGEST = 40;
  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 19;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CardNumber {
    if (value == null || value.isEmpty() || value.length() > LONGEST || !isName(value)) {
      throw new IllegalArgumentException(
          "a card number is 1 to 40 letters, digits and . _ - : " + value);
    }
    if (isDigits(value)) {
      requireCheckDigit(value);
    }
  }

  public static CardNumber of(String value) {
    return new CardNumber(value);
  }

  /**
   * The number that these digits begin, its check digit appended.
   *
   * @param digits 7 to 18
   */
  public static CardNumber withCheckDigit(String digits) {
    if (!isDigits(digits)) {
      throw new IllegalArgumentException("only digits have a check digit: " + digits);
    }
    return new CardNumber(digits + Luhn.checkDigit(digits));
  }

  @Override
  public String toString() {
    return value;
  }

  private static void requireCheckDigit(String digits) {
    if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
      throw new IllegalArgumentException("a card number of digits has 8 to 19 of them: " + digits);
    }
    if (!Luhn.isValid(digits)) {
      throw new IllegalArgumentException(
          "the check digit of the card number is wrong, so a digit is mistyped: " + digits);
    }
  }

  private static boolean isName(String text) {
    return text.chars().allMatch(CardNumber::isNameCharacter);
  }

  private static boolean isNameCharacter(int c) {
    return isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(CardNumber::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
