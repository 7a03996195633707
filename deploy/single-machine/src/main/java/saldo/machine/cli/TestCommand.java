package saldo.machine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./saldo test}, which the script runs itself; this is its entry in the help. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs everything that continuous integration runs: format check, compiler checks, unit,"
            + " golden and architecture tests, then end to end (mvn verify).")
final class TestCommand implements Callable<Integer> {
  private static final int USAGE = 2;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getErr().println("saldo: the tests are run by the script, ./saldo test");
    return USAGE;
  }
}
