package saldo.gateway.jsonpts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.schemas.Money;
import saldo.testing.Seeded;

@Tag("S2.033")
class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "26.72, 26720",
    "26.720, 26720",
    "26.7200000, 26720",
    "0.001, 1",
    "5E+1, 50000",
    "0, 0",
    "0E-9, 0",
    "0E+999999999, 0"
  })
  void litresBecomeMillilitres(String litres, long ml) {
    assertThat(Decimals.millilitres(new BigDecimal(litres))).hasValue(ml);
  }

  @ParameterizedTest
  @CsvSource({"26.7205", "1E-999999999", "-0.001", "1E+15", "1E+999999999", "1E+2147483647"})
  void whatMillilitresCannotSayIsNotGuessed(String litres) {
    assertThat(Decimals.millilitres(new BigDecimal(litres))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"50.10, EUR, 5010", "50, EUR, 5000", "187, JPY, 187", "1.234, KWD, 1234"})
  void amountsHaveTheDecimalsOfTheirCurrency(String amount, String currency, long minor) {
    assertThat(Decimals.minor(new BigDecimal(amount), currency)).hasValue(minor);
  }

  @Test
  void anAmountFinerThanItsCurrencyIsNotGuessed() {
    assertThat(Decimals.minor(new BigDecimal("50.105"), "EUR")).isEmpty();
    assertThat(Decimals.minor(new BigDecimal("187.5"), "JPY")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.799, 179900", "1.7999949, 179999", "1.7999950, 180000", "0, 0"})
  void onlyPricesAreRoundedHalfUp(String price, long milliMinor) {
    assertThat(Decimals.unitMilliMinor(new BigDecimal(price), "EUR")).hasValue(milliMinor);
  }

  @Test
  void aPriceThatCannotBeIsNoPrice() {
    assertThat(Decimals.unitMilliMinor(new BigDecimal("-1"), "EUR")).isEmpty();
    assertThat(Decimals.unitMilliMinor(new BigDecimal("1E+999999999"), "EUR")).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    Seeded.cases(200)
        .check(random -> {
          long minor = random.nextLong(1_000_000_000_000L);
          BigDecimal written = Decimals.decimal(Money.of(minor, "EUR"));
          assertThat(Decimals.minor(written, "EUR")).isEqualTo(OptionalLong.of(minor));
        });
  }
}
