package saldo.machine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./saldo simulate fpp}: fuel terminals that speak FPP/1. */
@Command(
    name = "fpp",
    mixinStandardHelpOptions = true,
    description =
        "Runs fuel terminals that speak FPP/1, at addresses 1, 2, 3 and so on. Prints what happens,"
            + " one line for each event. Ctrl-C ends it.",
    footer = "The protocol is in docs/devices.md.")
final class SimulateFppCommand implements Callable<Integer> {
  private static final String PROGRAM = "saldo.gateway.simulator.cli.FuelSite";

  @ArgGroup(exclusive = true, multiplicity = "1")
  Place place = new Place();

  /** Where the terminals are. */
  static final class Place {
    @Option(
        names = "--port",
        paramLabel = "N",
        description = "Listen on this loopback port; 0 is any that is free.")
    @Nullable Integer port;

    @Option(
        names = "--pty",
        paramLabel = "PATH",
        description = "Make a pseudo-terminal and link it at this path, like a serial port.")
    @Nullable Path pty;
  }

  @Option(
      names = "--lines",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "On so many ports one after the other, from the given one on; ${DEFAULT-VALUE} by"
              + " default. Addresses go on from line to line.")
  int lines;

  @Option(
      names = "--terminals",
      defaultValue = "1",
      paramLabel = "N",
      description = "How many on each line, 255 at most altogether; ${DEFAULT-VALUE} by default.")
  int terminals;

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
        "noise=N lost=N doubled=N power=N each in 1000 frames; clock=SECONDS the clock is wrong;"
            + " wrap numbers are about to begin anew; replace=FILLINGS then comes a new terminal."
      })
  String faults;

  @Option(
      names = "--fill-every",
      defaultValue = "0",
      paramLabel = "SECONDS",
      description = "Somebody fills so often, with a card that may; never by default.")
  int fillEverySeconds;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "In which the clocks show the time, as Europe/Stockholm; here by default.")
  @Nullable String zone;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new SimulatorProgram(PROGRAM, arguments()).run();
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (place.port != null) {
      arguments.add("port=" + place.port);
    }
    if (place.pty != null) {
      arguments.add("pty=" + place.pty.toAbsolutePath());
    }
    if (zone != null) {
      arguments.add("zone=" + zone);
    }
    arguments.addAll(
        List.of(
            "lines=" + lines,
            "terminals=" + terminals,
            "seed=" + seed,
            "faults=" + faults,
            "fill-every=" + fillEverySeconds));
    return arguments;
  }
}
