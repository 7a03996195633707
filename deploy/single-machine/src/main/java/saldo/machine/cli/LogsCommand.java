package saldo.machine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saldo.machine.Service;
import saldo.machine.data.LogTail;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** {@code ./saldo logs}: the ends of the logs. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Prints the end of one log, or of all; they are whole in DIR/logs.")
final class LogsCommand implements Runnable {
  /** What a detached launcher says. */
  static final String LAUNCHER = "launcher";

  @Spec CommandSpec spec;
  @Mixin DataOption data;
  @Mixin Reporting reporting;

  @Parameters(
      arity = "0..1",
      paramLabel = "SERVICE",
      description =
          "broker, ledger-service, card-service, reader-gateway, reporting-service or launcher;"
              + " all by default.")
  @Nullable String service;

  @Option(
      names = "--lines",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many lines of each; 100 by default.")
  int lines;

  @Override
  public void run() {
    Map<String, List<String>> logs = new LinkedHashMap<>();
    chosen().forEach(name -> logs.put(name, LogTail.of(data.directory().log(name), lines)));
    if (reporting.json) {
      Reporting.print(spec.commandLine(), Map.of("logs", logs));
      return;
    }
    String prefix = logs.size() == 1 ? "" : "%-15s | ";
    logs.forEach((name, tail) -> tail.forEach(line -> print(prefix.formatted(name) + line)));
  }

  private List<String> chosen() {
    List<String> names = new ArrayList<>(Stream.of(Service.values()).map(Service::label).toList());
    names.add(LAUNCHER);
    return Optional.ofNullable(service)
        .map(name -> names.contains(name) ? List.of(name) : unknown(name, names))
        .orElse(names);
  }

  private static List<String> unknown(String name, List<String> names) {
    throw new MachineException(
        Code.UNKNOWN_SERVICE,
        "there is no service '%s'; there are %s".formatted(name, String.join(", ", names)));
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
