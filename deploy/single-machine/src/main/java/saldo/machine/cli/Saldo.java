package saldo.machine.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code saldo} command. */
@Command(
    name = "saldo",
    mixinStandardHelpOptions = true,
    version = "saldo 0.1.0",
    description = "Runs, tests and audits Saldo, the prepaid ledger on Kafka.",
    footer = "Every command has --help.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      TokenCommand.class,
      AuditCommand.class,
      DemoCommand.class,
      ImportCommand.class,
      SimulateCommand.class,
      BenchCommand.class,
      TrainCommand.class,
      TestCommand.class,
      HelpCommand.class
    })
public final class Saldo {
  private static final int USAGE = 2;

  private Saldo() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, for tests too. */
  public static CommandLine commandLine() {
    return new CommandLine(new Saldo())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Saldo::usage)
        .setExecutionExceptionHandler(new Failures());
  }

  private static int usage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    var err = command.getErr();
    err.println("saldo: " + sentence(wrong, command));
    String name = command.getCommandSpec().qualifiedName();
    err.println("Try './%s --help'.".formatted(name));
    return USAGE;
  }

  private static String sentence(ParameterException wrong, CommandLine command) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && command.getParent() == null
        && !unmatched.isUnknownOption()) {
      List<String> close = unmatched.getSuggestions();
      String hint = close.isEmpty() ? "" : "; did you mean " + String.join(" or ", close) + "?";
      return "there is no command '%s'%s".formatted(unmatched.getUnmatched().getFirst(), hint);
    }
    return String.valueOf(wrong.getMessage());
  }
}
