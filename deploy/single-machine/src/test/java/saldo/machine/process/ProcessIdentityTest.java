package saldo.machine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
  private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

  @Test
  void aProcessIsFoundAgain() {
    assertThat(self.find()).contains(ProcessHandle.current());
  }

  @Test
  void anotherProcessWithTheSameIdIsNotTakenForIt() {
    var earlier = new ProcessIdentity(self.pid(), self.startedAt().minus(Duration.ofMinutes(1)));

    assertThat(earlier.find()).isEmpty();
  }

  @Test
  void theMemoryOfThisProcessIsMoreThanAFewMebibytes() {
    assertThat(ResidentMemory.of(self.pid()).orElseThrow()).isGreaterThan(8L << 20);
    assertThat(ResidentMemory.of(-1)).isEmpty();
  }
}
