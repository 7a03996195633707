package saldo.machine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.audit.StateReport;
import saldo.machine.audit.kafka.AuditRun;
import saldo.machine.testing.TestSettings;
import saldo.schemas.topics.Topics;

class KillingEveryProcessIT {
  /**
   * The card service together with the ledger: without that nobody trades, so that the trade lasts
   * for the accidents that follow.
   */
  private static final List<List<Service>> ACCIDENTS =
      List.of(
          List.of(Service.CARDS, Service.LEDGER),
          List.of(Service.BROKER),
          List.of(Service.GATEWAY, Service.REPORTING));

  @TempDir private Path data;

  @Test
  @Tag("I1")
  @Tag("I3")
  @Tag("I5")
  void underLoadLosesAndDoublesNothing() {
    Settings settings = TestSettings.in(data);
    int cardReader = Demo.connectCardReader(data);
    try (SingleMachine machine = SingleMachine.start(settings, _ -> {})) {
      Demo.Plan plan = new Demo.Plan(20261121, ACCIDENTS, data.resolve("exports"), cardReader);

      DemoReport report = new Demo(machine, plan, System.err::println, Clock.systemUTC()).run(0);

      assertThat(report.mismatches()).as("lost or doubled").isEmpty();
      assertThat(report.trialBalance().values()).as("the books balance").containsOnly(0L);
      assertThat(report.floatEqualsLedger()).as("float equals ledger").isTrue();
      assertThat(report.accepted()).as("there was trade").isGreaterThan(100);
      assertThat(report.facts()).isGreaterThan(100);
      assertThat(Service.values())
          .as("all were killed and came back")
          .allMatch(service -> machine.restarts(service) > 0)
          .allMatch(machine::isReady);
      assertThat(report.auditFindings()).as("the journals are proved").isEmpty();
      assertThat(report.auditOk()).isTrue();
      assertThatAllJournalsWereProved(machine);
    }
  }

  /**
   * The demo's own audit says whether it is well with all; here it is seen that there are three.
   */
  private static void assertThatAllJournalsWereProved(SingleMachine machine) {
    AuditRun.Result audit = new AuditRun(Demo.all(machine), AuditRun.Progress.NONE).run();
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.report().ok()).isTrue();
    assertThat(audit.states())
        .allMatch(StateReport::ok)
        .allMatch(journal -> journal.statesCompared() > 0)
        .extracting(StateReport::topic)
        .containsExactly(Topics.CARD_EVENTS.name(), Topics.REGISTRY_EVENTS.name());
  }
}
