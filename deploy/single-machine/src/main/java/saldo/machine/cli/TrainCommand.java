package saldo.machine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saldo.machine.Installation;
import saldo.machine.training.TrainingRun;

/** {@code ./saldo train}: makes later starts faster. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Runs a system of its own for some seconds and keeps what the virtual machines learned of"
            + " the services, so that every later start takes little more than half as long. To be"
            + " repeated after each build; what runs is not touched, and no data.")
final class TrainCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--if-needed", description = "Do nothing if it was done since the last build.")
  boolean ifNeeded;

  @Override
  public Integer call() {
    Installation installation = Installation.here();
    if (ifNeeded && TrainingRun.isDone(installation)) {
      return 0;
    }
    TrainingRun.run(installation, installation.startCaches().directory(), this::say);
    say("All services start faster from now on, until the next build.");
    return 0;
  }

  private void say(String sentence) {
    var out = spec.commandLine().getOut();
    out.println(sentence);
    out.flush();
  }
}
