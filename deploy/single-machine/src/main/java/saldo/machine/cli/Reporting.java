package saldo.machine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import saldo.schemas.SaldoJson;

/** The {@code --json} option: exactly one JSON object, as the last line of standard output. */
final class Reporting {
  static final String OPTION = "--json";

  @Option(
      names = OPTION,
      description = "Print one JSON object as the last line of standard output.")
  boolean json;

  static void print(CommandLine command, Object report) {
    try {
      command.getOut().println(SaldoJson.mapper().writeValueAsString(report));
      command.getOut().flush();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
