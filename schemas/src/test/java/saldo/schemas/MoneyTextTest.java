package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People read decimals, as many as the currency has. */
class MoneyTextTest {
  @ParameterizedTest
  @CsvSource({
    "250, EUR, 2.50 EUR",
    "-5, EUR, -0.05 EUR",
    "0, SEK, 0.00 SEK",
    "250, JPY, 250 JPY",
    "1234, KWD, 1.234 KWD",
    "250, QQQ, 2.50 QQQ",
    "250, XAU, 250 XAU"
  })
  void anAmountHasTheDecimalsOfItsCurrency(long minor, String currency, String text) {
    assertThat(MoneyText.of(Money.of(minor, currency))).isEqualTo(text);
  }
}
