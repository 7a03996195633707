package saldo.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductGroupsTest {
  @ParameterizedTest
  @CsvSource({
    "Latte, latte",
    "CORTADO, cortado",
    "Americano with Milk, americano-with-milk",
    "Café crème, cafe-creme",
    "Coca-Cola 0.5 l, coca-cola-0-5-l",
    "--Tea--, tea"
  })
  void namesThatAreSpeltAlikeAreOneGroup(String name, String group) {
    assertThat(GroupCode.of(name)).isEqualTo(group);
  }

  @Test
  void namesInOtherAlphabetsAreToldApart() {
    assertThat(GroupCode.of("Кава"))
        .matches("p-[A-Za-z0-9_-]{8}")
        .isNotEqualTo(GroupCode.of("Чай"))
        .isEqualTo(GroupCode.of("кава"));
  }

  @Test
  void longNamesAreCutAndStillToldApart() {
    String name = "The house special with oat milk and ";
    assertThat(GroupCode.of(name + "cinnamon"))
        .hasSize(32)
        .startsWith("the-house-special-with-")
        .isNotEqualTo(GroupCode.of(name + "vanilla"));
  }
}
