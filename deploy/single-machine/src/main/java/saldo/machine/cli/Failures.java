package saldo.machine.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import saldo.machine.failure.MachineException;

/** What could not be done is said in a sentence; only what nobody expected shows where it was. */
final class Failures implements IExecutionExceptionHandler {
  private static final int FAILED = 1;

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    boolean expected = failure instanceof MachineException;
    String code = failure instanceof MachineException known ? known.code().name() : "UNEXPECTED";
    String sentence = expected ? failure.getMessage() : failure.toString();
    command.getErr().println("saldo: " + sentence);
    if (!expected) {
      failure.printStackTrace(command.getErr());
    }
    if (Arrays.asList(parsed.originalArgs().toArray()).contains(Reporting.OPTION)
        || parsed.expandedArgs().contains(Reporting.OPTION)) {
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("ok", false);
      report.put("code", code);
      report.put("message", sentence);
      Reporting.print(command, report);
    }
    return FAILED;
  }
}
