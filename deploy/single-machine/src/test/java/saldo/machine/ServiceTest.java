package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTest {
  @Test
  void aVirtualMachineIsStartedWithWhatItsServiceNeeds() {
    assertThat(Service.BROKER.jvmOptions(Map.of()))
        .isEqualTo(
            List.of(
                "-Xmx160m",
                "-Xms64m",
                "-XX:ThreadPriorityPolicy=1",
                "-XX:CompilerThreadPriority=10"));
  }

  @Test
  void whatTheEnvironmentAddsCountsLast() {
    Map<String, String> environment =
        Map.of(Service.MORE_OPTIONS, " -Xmx512m  -XX:TieredStopAtLevel=1 ");

    assertThat(Service.BROKER.jvmOptions(environment))
        .isEqualTo(
            List.of(
                "-Xmx160m",
                "-Xms64m",
                "-XX:ThreadPriorityPolicy=1",
                "-XX:CompilerThreadPriority=10",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1"));
  }

  @Test
  void nobodyAtATillWaitsForOneThatStandsBack() {
    assertThat(Service.values())
        .filteredOn(service -> service.niceness() > 0)
        .containsExactly(Service.CARDS, Service.REPORTING);
    assertThat(Service.CARDS.niceness()).isLessThan(Service.REPORTING.niceness());
  }
}
