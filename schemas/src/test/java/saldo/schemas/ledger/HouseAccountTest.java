package saldo.schemas.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.schemas.AccountId;

class HouseAccountTest {
  @Test
  void anIdSaysEverything() {
    for (AccountKind kind :
        Arrays.stream(AccountKind.values()).filter(AccountKind::isHouse).toList()) {
      AccountId plain = HouseAccount.id(kind, "EUR");
      AccountId detailed = HouseAccount.id(kind, "SEK", "till.7");
      assertThat(plain.isHouse()).isTrue();
      assertThat(HouseAccount.parse(plain)).contains(new HouseAccount(kind, "EUR", ""));
      assertThat(HouseAccount.parse(detailed)).contains(new HouseAccount(kind, "SEK", "till.7"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "card-1",
        "cash.EUR",
        "@cash",
        "@cash.EU",
        "@cash.EURO",
        "@cash.eur",
        "@cash.EUR-7",
        "@purse.EUR",
        "@nothing.EUR"
      })
  void anotherIdIsNoHouseAccount(String id) {
    assertThat(HouseAccount.parse(AccountId.of(id))).isEqualTo(Optional.empty());
  }
}
