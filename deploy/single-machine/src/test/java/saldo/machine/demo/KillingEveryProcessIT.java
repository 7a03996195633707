package saldo.machine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;

class KillingEveryProcessIT {
  @TempDir private Path data;

  @Test
  @Tag("I1")
  @Tag("I3")
  @Tag("I5")
  void underLoadLosesAndDoublesNothing() {
    Settings settings = Settings.onFreePorts(Installation.here(), data);
    try (SingleMachine machine = SingleMachine.start(settings, _ -> {})) {
      Demo.Plan plan =
          new Demo.Plan(20261121, List.of(Service.LEDGER, Service.BROKER, Service.GATEWAY));

      DemoReport report = new Demo(machine, plan, System.err::println, Clock.systemUTC()).run(0);

      assertThat(report.mismatches()).as("lost or doubled").isEmpty();
      assertThat(report.trialBalance().values()).as("the books balance").containsOnly(0L);
      assertThat(report.floatEqualsLedger()).as("float equals ledger").isTrue();
      assertThat(report.auditFindings()).as("the journal is proved").isEmpty();
      assertThat(report.auditOk()).isTrue();
      assertThat(report.accepted()).as("there was trade").isGreaterThan(100);
      assertThat(report.facts()).isGreaterThan(100);
    }
  }
}
