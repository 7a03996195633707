package saldo.schemas.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Litres, prices and amounts. */
class FillingTest {

  @ParameterizedTest
  @Tag("C20")
  @CsvSource({
    "40500, 179900, 7286",
    "1000, 179900, 180",
    "1, 500000, 1",
    "1, 499999, 0",
    "0, 179900, 0",
    "100000000, 1000000000000, 100000000000000"
  })
  void aTotalIsRoundedHalfUp(long quantityMl, long unitMilliMinor, long amountMinor) {
    assertThat(Filling.amountMinor(quantityMl, unitMilliMinor)).isEqualTo(amountMinor);
  }

  @ParameterizedTest
  @CsvSource({
    "7286, 40500, 179901",
    "180, 1000, 180000",
    "0, 1, 0",
    "1, 2000000, 1",
    "1, 2000001, 0",
    "1000000000000, 1, 1000000000000000000"
  })
  void aPriceIsRoundedHalfUp(long amountMinor, long quantityMl, long unitMilliMinor) {
    assertThat(Filling.unitMilliMinor(amountMinor, quantityMl)).isEqualTo(unitMilliMinor);
  }

  @Test
  void thePriceOfAnAmountLeadsBackToTheAmount() {
    for (long minor = 1; minor < 20_000; minor += 7) {
      for (long quantityMl : new long[] {1_000, 5_000, 40_500, 99_999}) {
        long price = Filling.unitMilliMinor(minor, quantityMl);
        assertThat(Filling.amountMinor(quantityMl, price)).isEqualTo(minor);
      }
    }
  }
}
