package saldo.schemas.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountPlanTest {
  @Test
  void anAccountIsInACurrency() {
    assertThat(new AccountPlan(AccountKind.PREPAID, "SEK", Terms.PLAIN).currency())
        .isEqualTo("SEK");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "eur", "EURO", "E1R", "kr"})
  void otherTextIsNoCurrency(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccountPlan(AccountKind.PURSE, text, Terms.PLAIN))
        .withMessageStartingWith("an account's currency must be three capital letters")
        .withMessageEndingWith(String.valueOf(text));
  }
}
