package saldo.machine.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./saldo simulate}: devices that are not there. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Runs simulated devices, for trying things without hardware.",
    subcommands = {
      SimulateFppCommand.class,
      SimulateJsonPtsCommand.class,
      SimulatePn532Command.class
    })
final class SimulateCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to simulate; there are %s"
            .formatted(String.join(", ", spec.subcommands().keySet())));
  }
}
