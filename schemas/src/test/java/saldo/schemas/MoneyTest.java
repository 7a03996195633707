package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @Test
  void everyAmountHasItsMirrorImage() {
    assertThat(Money.of(250, "EUR").negated()).isEqualTo(Money.of(-250, "EUR"));
    assertThat(Money.of(-Long.MAX_VALUE, "EUR").negated())
        .isEqualTo(Money.of(Long.MAX_VALUE, "EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(Long.MIN_VALUE, "EUR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EU", "EURO", "eur", "E R", "ÄÖÜ", "12E"})
  void aCurrencyIsThreeCapitalLetters(String currency) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(1, currency))
        .withMessageContaining("three capital letters")
        .withMessageEndingWith(": " + currency);
  }
}
