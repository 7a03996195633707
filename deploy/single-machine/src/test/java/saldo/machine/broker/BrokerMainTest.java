package saldo.machine.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerMainTest {
  @Test
  void everythingIsFlushedOnlyIfTheEnvironmentSaysSo() {
    assertThat(BrokerMain.flushesEverything(Map.of())).isFalse();
    assertThat(BrokerMain.flushesEverything(saying(""))).isFalse();
    assertThat(BrokerMain.flushesEverything(saying("false"))).isFalse();
    assertThat(BrokerMain.flushesEverything(saying("true"))).isTrue();
  }

  @Test
  void aWordThatIsNeitherIsNotTakenForNo() {
    assertThatThrownBy(() -> BrokerMain.flushesEverything(saying("yes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SALDO_KAFKA_FLUSH_EVERYTHING is yes; give true or false.");
  }

  private static Map<String, String> saying(String word) {
    return Map.of(BrokerMain.FLUSH_EVERYTHING, word);
  }
}
