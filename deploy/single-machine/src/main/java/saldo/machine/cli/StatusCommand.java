package saldo.machine.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saldo.machine.status.ProcessStatus;
import saldo.machine.status.SystemStatus;

/** {@code ./saldo status}: what runs and how it is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Lists each process with its port, health, memory, uptime, restarts and stream lag, and how"
            + " far the ledger's copy of cards and registry is behind.",
    footer = "Exit status 0 only if all of them are ready.")
final class StatusCommand implements Callable<Integer> {
  private static final String ROW = "%-15s %8s %6s %-9s %9s %9s %9s %8s%n";
  private static final long BYTES_PER_MIB = 1 << 20;

  @Spec CommandSpec spec;
  @Mixin DataOption data;
  @Mixin Reporting reporting;

  @Override
  public Integer call() {
    RunningSystem running = RunningSystem.in(data.directory());
    SystemStatus status = SystemStatus.of(running.settings(), running.state());
    if (reporting.json) {
      Reporting.print(spec.commandLine(), status);
    } else {
      print(status);
    }
    return status.ok() ? 0 : 1;
  }

  private void print(SystemStatus status) {
    var out = spec.commandLine().getOut();
    out.printf(ROW, "process", "pid", "port", "health", "memory", "uptime", "restarts", "lag");
    for (ProcessStatus each : status.processes()) {
      out.printf(ROW, cells(each).toArray());
    }
    out.printf("together %d MiB%n", status.residentBytes() / BYTES_PER_MIB);
    status.processes().stream()
        .flatMap(each -> Optional.ofNullable(each.copy()).stream())
        .forEach(copy ->
            out.printf(
                Locale.ROOT,
                "the ledger's copy of cards and registry is %d records, %.1f s behind%n",
                copy.lagRecords(),
                copy.lagSeconds()));
  }

  private static List<Object> cells(ProcessStatus each) {
    return List.of(
        each.name(),
        orDash(each.pid()),
        orDash(each.port()),
        each.health(),
        each.residentBytes() == null ? "-" : each.residentBytes() / BYTES_PER_MIB + " MiB",
        each.uptimeSeconds() == null ? "-" : each.uptimeSeconds() + " s",
        each.restarts(),
        orDash(each.lag()));
  }

  private static Object orDash(@Nullable Object value) {
    return value == null ? "-" : value;
  }
}
