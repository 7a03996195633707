package saldo.machine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./saldo simulate pn532}: a card reader with MIFARE Classic cards. */
@Command(
    name = "pn532",
    mixinStandardHelpOptions = true,
    description =
        "Runs a card reader with a PN532 and MIFARE Classic cards. Prints what happens, one line"
            + " for each event; type help for what can be done with the cards. Ctrl-C ends it.",
    footer = "How a reader is connected is in docs/pn532.md.")
final class SimulatePn532Command implements Callable<Integer> {
  private static final String PROGRAM = "saldo.gateway.simulator.cli.CardDesk";

  @Spec CommandSpec spec;

  @Option(
      names = "--link",
      paramLabel = "PATH",
      description = "Make a pseudo-terminal and link it at this path, like a serial port.")
  @Nullable Path link;

  @Option(
      names = "--tcp",
      paramLabel = "PORT",
      description = "Listen on this loopback port; 0 is any that is free.")
  @Nullable Integer tcp;

  @Option(
      names = "--card",
      paramLabel = "UID",
      description =
          "There is a card with this number, 8 hexadecimal digits; may be given several times."
              + " 04A1B2C3 if there is no other.")
  List<String> cards = List.of();

  @Option(
      names = "--dump",
      paramLabel = "FOLDER",
      description = "Keep the cards in this folder, and take those that are there.")
  @Nullable Path folder;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "The same seed gives the same faults; ${DEFAULT-VALUE} by default.")
  long seed;

  @Option(
      names = "--faults",
      defaultValue = "",
      paramLabel = "LIST",
      description = {
        "What goes wrong on the line, separated by commas:",
        "noise=N lost=N ack=N each in 1000 frames; chunks=BYTES answers come in pieces."
      })
  String faults;

  @Option(
      names = "--timing",
      description = "Take as long as a line of 115200 baud and a card do; at once by default.")
  boolean timing;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (link == null && tcp == null) {
      throw new ParameterException(spec.commandLine(), "say where: give --link, --tcp or both");
    }
    return new SimulatorProgram(PROGRAM, arguments()).run();
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (link != null) {
      arguments.add("link=" + link.toAbsolutePath());
    }
    if (tcp != null) {
      arguments.add("tcp=" + tcp);
    }
    if (folder != null) {
      arguments.add("folder=" + folder.toAbsolutePath());
    }
    arguments.addAll(
        List.of(
            "cards=" + String.join(",", cards),
            "seed=" + seed,
            "faults=" + faults,
            "timing=" + (timing ? "on" : "off")));
    return arguments;
  }
}
