package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.data.StateFile;
import saldo.machine.failure.MachineException;
import saldo.machine.status.ProcessStatus;
import saldo.machine.status.StreamLag;
import saldo.machine.status.SystemStatus;

/** The built services with a real broker, as {@code ./saldo up} runs them. */
@TestInstance(Lifecycle.PER_CLASS)
class SingleMachineIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long MOST_MEMORY = 1536L << 20;

  private final List<String> said = new CopyOnWriteArrayList<>();
  private Settings settings;
  private SingleMachine machine;

  @BeforeAll
  void up(@TempDir Path data) {
    settings = Settings.onFreePorts(Installation.here(), data);
    machine = SingleMachine.start(settings, said::add);
  }

  @AfterAll
  void down() {
    List<ProcessHandle> processes = processes();
    machine.close();
    assertThat(processes).hasSameSizeAs(Service.values()).noneMatch(ProcessHandle::isAlive);
    assertThat(settings.data().state()).doesNotExist();
  }

  @Test
  void everythingIsReadyWithinItsMemory() {
    // another test may just have killed something that the services need
    await().until(() -> status().ok());
    SystemStatus status = status();

    assertThat(status.phase()).isEqualTo("ready");
    assertThat(status.processes())
        .extracting(ProcessStatus::name)
        .containsExactly(
            "launcher",
            "broker",
            "ledger-service",
            "card-service",
            "reader-gateway",
            "reporting-service");
    long children =
        status.processes().stream().skip(1).mapToLong(SingleMachineIT::residentBytes).sum();
    assertThat(children).isLessThan(MOST_MEMORY);
  }

  /** A virtual machine says in its first lines why it leaves a cache aside. */
  @Test
  void everyServiceStartsWithWhatItsVirtualMachineLearnedBefore() throws IOException {
    StartCaches caches = settings.installation().startCaches();
    for (Service service : Service.values()) {
      ProcessHandle process = ProcessHandle.of(machine.pid(service).orElseThrow()).orElseThrow();

      assertThat(process.info().arguments().orElseThrow())
          .as("%s; ./saldo train makes the caches", service)
          .contains("-XX:AOTCache=" + caches.of(service));
      try (Stream<String> log = Files.lines(settings.data().log(service.label()))) {
        assertThat(log.filter(line -> line.contains("[aot") || line.contains("AOT")))
            .as("%s", service)
            .isEmpty();
      }
    }
  }

  @Test
  void howFarTheLedgersCopyOfCardsIsBehindIsPartOfTheStatus() {
    await()
        .untilAsserted(() ->
            assertThat(status().processes())
                .filteredOn(each -> each.copy() != null)
                .extracting(ProcessStatus::name, ProcessStatus::copy)
                .containsExactly(tuple("ledger-service", new StreamLag.Copy(0, 0))));
  }

  @Test
  void aServiceThatIsKilledComesBack() {
    for (Service service : Service.values()) {
      long before = machine.pid(service).orElseThrow();
      int restarts = machine.restarts(service);

      machine.kill(service);

      await().until(() -> machine.restarts(service) > restarts);
      machine.awaitReady(service, PATIENCE);
      assertThat(machine.pid(service).orElseThrow()).isNotEqualTo(before);
    }
    assertThat(said).anyMatch(line -> line.startsWith("broker ended with status 137"));
  }

  @Test
  void aServiceThatIsStoppedStaysAwayUntilItIsStarted() {
    machine.stop(Service.BROKER);
    assertThat(machine.isReady(Service.BROKER)).isFalse();
    assertThat(status().ok()).isFalse();

    machine.start(Service.BROKER);

    assertThat(machine.isReady(Service.BROKER)).isTrue();
  }

  @Test
  void aSecondSystemInTheSameDirectoryIsRefused() {
    Settings second = Settings.onFreePorts(settings.installation(), settings.data().path());

    assertThatThrownBy(() -> SingleMachine.start(second, said::add))
        .isInstanceOf(MachineException.class)
        .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
  }

  @Test
  void aSecondSystemOnTheSamePortsIsRefusedAndLeavesNothing(@TempDir Path other) {
    Settings second = Settings.onFreePorts(settings.installation(), other);
    Settings samePorts = new Settings(second.installation(), second.data(), settings.ports());

    assertThatThrownBy(() -> SingleMachine.start(samePorts, said::add))
        .isInstanceOf(MachineException.class)
        .hasMessageContaining("is in use by another program");
    assertThat(second.data().state()).doesNotExist();
  }

  private SystemStatus status() {
    return SystemStatus.of(settings, new StateFile(settings.data().state()).read().orElseThrow());
  }

  private List<ProcessHandle> processes() {
    return Stream.of(Service.values())
        .flatMap(service -> machine.pid(service).stream().boxed())
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .toList();
  }

  private static long residentBytes(ProcessStatus status) {
    Long bytes = status.residentBytes();
    return bytes == null ? 0 : bytes;
  }
}
