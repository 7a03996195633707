package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.testing.Seeded;

class CardNumberTest {
  private static final int CASES = 200;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4222222222222",
        "30569309025904",
        "378282246310005",
        "4111111111111111",
        "5555555555554444",
        "6011111111111117",
        "79927398713",
        "49927398716",
        "00000000",
        "0000000000000000000"
      })
  void publishedTestNumbersAreCardNumbers(String number) {
    assertThat(CardNumber.of(number)).hasToString(number);
    assertThat(CardNumber.withCheckDigit(number.substring(0, number.length() - 1)))
        .isEqualTo(CardNumber.of(number));
  }

  @Test
  void everyMistypedDigitIsFound() {
    Seeded.cases(CASES)
        .check(random -> {
          String number = anyNumber(random);
          for (int i = 0; i < number.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
              if (other != number.charAt(i)) {
                assertMistyped(number.substring(0, i) + other + number.substring(i + 1));
              }
            }
          }
        });
  }

  @Test
  void twoDigitsInTheWrongOrderAreFoundUnlessTheyAreNineAndZero() {
    Seeded.cases(CASES)
        .check(random -> {
          String number = anyNumber(random);
          for (int i = 1; i < number.length(); i++) {
            char left = number.charAt(i - 1);
            char right = number.charAt(i);
            String swapped = number.substring(0, i - 1) + right + left + number.substring(i + 1);
            if (left == right || Math.abs(left - right) == 9) {
              assertThatCode(() -> CardNumber.of(swapped)).doesNotThrowAnyException();
            } else {
              assertMistyped(swapped);
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"C_VIRT_PS_SENTOFT", "a", "4711x", "7.1", "KARTE-7", "1234567-"})
  void aNameNeedsNoCheckDigit(String name) {
    assertThat(CardNumber.of(name)).hasToString(name);
    assertThat(CardNumber.of("x".repeat(40)).value()).hasSize(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "card:1", "card/1", "card|1", "kärta", "٤٧١١", "a\n"})
  void otherTextIsNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardNumber.of(text))
        .withMessage("a card number is 1 to 40 letters, digits and . _ - : " + text);
  }

  @Test
  void aNameHasItsLimit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardNumber.of("x".repeat(41)))
        .withMessageStartingWith("a card number is 1 to 40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0000000", "00000000000000000000"})
  void digitsAloneAreNeitherFewNorMany(String digits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardNumber.of(digits))
        .withMessage("a card number of digits has 8 to 19 of them: " + digits);
  }

  @ParameterizedTest
  @CsvSource({
    "C_VIRT, only digits have a check digit",
    "123456, a card number of digits has 8 to 19",
    "'', a card number of digits has 8 to 19",
    "1234567890123456789, a card number of digits has 8 to 19"
  })
  void onlySevenToEighteenDigitsGetACheckDigit(String text, String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardNumber.withCheckDigit(text))
        .withMessageStartingWith(rule);
  }

  private static String anyNumber(RandomGenerator random) {
    String digits =
        random
            .ints(7 + random.nextInt(12), 0, 10)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining());
    return CardNumber.withCheckDigit(digits).value();
  }

  private static void assertMistyped(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardNumber.of(number))
        .withMessage(
            "the check digit of the card number is wrong, so a digit is mistyped: " + number);
  }
}
