package saldo.cards.domain.card;

import java.util.List;
import java.util.stream.LongStream;
import saldo.schemas.CardNumber;

/**
 * Numbers that count up.
 *
 * @param first the first without its check digit
 */
record Range(String first, int count) {

  static boolean isDigits(CardNumber number) {
    return isDigits(number.value());
  }

  /** Whether it is one, and its last number has as many digits as its first. */
  boolean isSound() {
    return first.length() >= Limits.RANGE_FEWEST_DIGITS
        && first.length() <= Limits.RANGE_MOST_DIGITS
        && isDigits(first)
        && count >= 1
        && count <= Limits.RANGE_CARDS
        && Long.toString(last()).length() <= first.length();
  }

  /** All of them, with their check digits. */
  List<CardNumber> numbers() {
    return LongStream.rangeClosed(Long.parseLong(first), last())
        .mapToObj(Long::toString)
        .map(digits -> "0".repeat(first.length() - digits.length()) + digits)
        .map(CardNumber::withCheckDigit)
        .toList();
  }

  private long last() {
    return Long.parseLong(first) + count - 1;
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
