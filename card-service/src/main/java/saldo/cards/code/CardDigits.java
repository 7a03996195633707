package saldo.cards.code;

import java.util.regex.Pattern;
import saldo.schemas.CardNumber;

/** How a card's number is printed. */
final class CardDigits {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern END_OF_GROUP = Pattern.compile("(?<=\\G.{4})(?!$)");

  private CardDigits() {}

  /** Digits in groups of four; a name as it is. */
  static String grouped(CardNumber number) {
    return DIGITS.matcher(number.value()).matches()
        ? END_OF_GROUP.matcher(number.value()).replaceAll(" ")
        : number.value();
  }
}
