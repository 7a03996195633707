package saldo.machine.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./saldo simulate jsonpts}: forecourt controllers that speak jsonPTS. */
@Command(
    name = "jsonpts",
    mixinStandardHelpOptions = true,
    description =
        "Runs PTS forecourt controllers that speak jsonPTS, at /1/jsonPTS, /2/jsonPTS and so on of"
            + " one port. Prints what happens, one line for each event. Ctrl-C ends it.",
    footer = "What we know of jsonPTS, and what somebody may type here, is in docs/devices.md.")
final class SimulateJsonPtsCommand implements Callable<Integer> {
  private static final String PROGRAM = "saldo.gateway.simulator.cli.ForecourtSite";

  @Option(
      names = "--port",
      required = true,
      paramLabel = "N",
      description = "Listen on this loopback port; 0 is any that is free.")
  int port;

  @Option(
      names = "--controllers",
      defaultValue = "1",
      paramLabel = "N",
      description = "How many, 1 to 99; ${DEFAULT-VALUE} by default.")
  int controllers;

  @Option(
      names = "--pumps",
      defaultValue = "4",
      paramLabel = "N",
      description = "How many each has, 1 to 50; ${DEFAULT-VALUE} by default.")
  int pumps;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "The same seed gives the same faults and fillings; ${DEFAULT-VALUE} by default.")
  long seed;

  @Option(
      names = "--faults",
      defaultValue = "",
      paramLabel = "LIST",
      description = {
        "What goes wrong, separated by commas:",
        "lost=N requests without an answer, doubled=N uploads that come again, garbled=N answers"
            + " cut off, each in 1000; slow=MILLIS each answer takes; clock=SECONDS the clock is"
            + " wrong; wrap numbers are about to begin anew; replace=FILLINGS then, once all are"
            + " uploaded, comes a new controller."
      })
  String faults;

  @Option(
      names = "--fill-every",
      defaultValue = "0",
      paramLabel = "SECONDS",
      description = "Somebody fills so often, with a tag that may; never by default.")
  int fillEverySeconds;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "In which the clocks show the time, as Europe/Stockholm; here by default.")
  @Nullable String zone;

  @ArgGroup(exclusive = false)
  @Nullable Upload upload;

  /** Where controllers send by themselves. */
  static final class Upload {
    @Option(
        names = "--upload-to",
        required = true,
        paramLabel = "URL",
        description =
            "Ask there what a tag may take, and push what was filled, as"
                + " http://127.0.0.1:8083/jsonPTS; by default they are only asked.")
    String to = "";

    @Option(
        names = "--secret",
        required = true,
        paramLabel = "TEXT",
        description = "What all of them log in with there, each with its PtsId as the user.")
    String secret = "";
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new SimulatorProgram(PROGRAM, arguments()).run();
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (zone != null) {
      arguments.add("zone=" + zone);
    }
    if (upload != null) {
      arguments.add("upload-to=" + upload.to);
      arguments.add("secret=" + upload.secret);
    }
    arguments.addAll(
        List.of(
            "port=" + port,
            "controllers=" + controllers,
            "pumps=" + pumps,
            "seed=" + seed,
            "faults=" + faults,
            "fill-every=" + fillEverySeconds));
    return arguments;
  }
}
