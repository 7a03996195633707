package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdentifiersTest {
  @Test
  void aBadIdIsRefusedWithItsRule() {
    assertThatThrownBy(() -> AccountId.of("card 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 64 letters");
  }
}
