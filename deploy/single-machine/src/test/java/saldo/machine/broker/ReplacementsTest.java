package saldo.machine.broker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReplacementsTest {
  @Test
  void oursComeBeforeTheBrokersOwn() {
    assertThatCode(Replacements::require).doesNotThrowAnyException();
  }

  @Test
  void aClassThatIsNotOursIsNamedWithItsPlace() {
    assertThatThrownBy(() -> Replacements.require("org.apache.kafka.common.Uuid"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("org.apache.kafka.common.Uuid is taken from")
        .hasMessageContaining("kafka-clients");
  }

  @Test
  void aClassThatIsGoneIsNamed() {
    assertThatThrownBy(() -> Replacements.require("org.apache.kafka.Gone"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("org.apache.kafka.Gone is missing");
  }
}
