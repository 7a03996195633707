package saldo.machine.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.schemas.SaldoJson;

class BookCheckTest {
  @Test
  void revenueIsCreditLessDebitOfTheRevenueAccounts() throws Exception {
    var balance =
        SaldoJson.mapper()
            .readTree(
                """
                {"rows": [
                  {"number": 2000, "debitMinor": 0, "creditMinor": 900},
                  {"number": 4000, "debitMinor": 30, "creditMinor": 100},
                  {"number": 4000, "debitMinor": 0, "creditMinor": 5}
                ]}
                """);

    assertThat(BookCheck.revenueMinor(balance)).isEqualTo(75);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"EUR\": 0, \"SEK\": 0} | true",
        "{\"EUR\": 0, \"SEK\": 1} | false",
        "{} | false",
      })
  void booksAreEvenIfEveryCurrencyIs(String differences, boolean even) throws Exception {
    var balance = SaldoJson.mapper().readTree("{\"differenceMinor\": " + differences + "}");

    assertThat(BookCheck.isEven(balance)).isEqualTo(even);
  }
}
