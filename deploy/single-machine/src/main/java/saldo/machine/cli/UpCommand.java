package saldo.machine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import saldo.machine.Installation;
import saldo.machine.Ports;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;

/** {@code ./saldo up}: starts the system and keeps it running. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description =
        "Starts the broker and the services on loopback and returns to the prompt with Ctrl-C,"
            + " which stops them in reverse order.")
final class UpCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin DataOption data;
  @Mixin Reporting reporting;

  @Option(
      names = "--base-port",
      defaultValue = "" + Ports.DEFAULT_BASE,
      paramLabel = "B",
      description = "The ledger listens on B+1, the gateway on B+3; ${DEFAULT-VALUE} by default.")
  int basePort;

  @Option(
      names = "--kafka-port",
      defaultValue = "" + Ports.DEFAULT_KAFKA,
      paramLabel = "K",
      description = "The broker listens on K, its controller on K+1; ${DEFAULT-VALUE} by default.")
  int kafkaPort;

  @Option(
      names = "--detach",
      description = "Return to the prompt when all is ready; ./saldo down stops it.")
  boolean detach;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = new Settings(Installation.here(), data.directory(), ports());
    long started = System.nanoTime();
    if (detach) {
      new DetachedLauncher(settings, this::say).start();
      report(settings, started);
      return 0;
    }
    try (SingleMachine machine = SingleMachine.start(settings, this::say)) {
      report(settings, started);
      machine.awaitClosed();
    }
    return 0;
  }

  private void report(Settings settings, long startedNanos) {
    UpReport report = UpReport.of(settings, startedNanos);
    report.sentences(data.suffix()).forEach(this::say);
    if (reporting.json) {
      Reporting.print(spec.commandLine(), report);
    }
  }

  private Ports ports() {
    try {
      return new Ports(basePort, kafkaPort);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
  }

  /** With {@code --json} the last line of standard output is the report, whatever is said later. */
  private void say(String sentence) {
    CommandLine command = spec.commandLine();
    var out = reporting.json ? command.getErr() : command.getOut();
    out.println(sentence);
    out.flush();
  }
}
