package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.machine.failure.MachineException.Code.SETTING_INVALID;

import java.util.Map;
import org.junit.jupiter.api.Test;
import saldo.machine.failure.MachineException;

class ProcessesTest {
  @Test
  void everythingIsFlushedOnlyIfTheEnvironmentSaysSo() {
    assertThat(Processes.flushesEverything(Map.of())).isFalse();
    assertThat(Processes.flushesEverything(saying(""))).isFalse();
    assertThat(Processes.flushesEverything(saying("false"))).isFalse();
    assertThat(Processes.flushesEverything(saying("true"))).isTrue();
  }

  @Test
  void aWordThatIsNeitherIsNotTakenForNo() {
    assertThatThrownBy(() -> Processes.flushesEverything(saying("yes")))
        .isInstanceOfSatisfying(
            MachineException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(SETTING_INVALID))
        .hasMessage("SALDO_KAFKA_FLUSH_EVERYTHING is yes; give true or false.");
  }

  private static Map<String, String> saying(String word) {
    return Map.of(Processes.FLUSH_EVERYTHING, word);
  }
}
