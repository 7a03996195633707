package saldo.gateway.simulator.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import saldo.gateway.simulator.fpp.FillRequest;
import saldo.gateway.simulator.fpp.FillResult;
import saldo.gateway.simulator.fpp.SimulatedTerminal;

/** Lets whoever runs the simulator act at its terminals, a line for each deed. */
final class Console {
  private static final int MOST_WORDS = 6;
  private static final String HELP =
      "fill TERMINAL CARD PRODUCT MILLILITRES [KM] | left TERMINAL CARD | power TERMINAL |"
          + " replace TERMINAL";

  private final List<SimulatedTerminal> terminals;

  Console(List<SimulatedTerminal> terminals) {
    this.terminals = terminals;
  }

  /** Does one deed, and says what came of it. */
  String answer(String line) {
    String[] words = line.strip().split("\\s+", MOST_WORDS);
    try {
      return switch (words[0].toLowerCase(Locale.ROOT)) {
        case "fill" -> fill(words);
        case "left" -> left(words);
        case "power" -> power(words);
        case "replace" -> replace(words);
        default -> "not understood: type " + HELP;
      };
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
      return "not understood: type " + HELP;
    }
  }

  private String fill(String[] words) {
    SimulatedTerminal terminal = terminal(words);
    OptionalInt odometer =
        words.length > 5 ? OptionalInt.of(Integer.parseInt(words[5])) : OptionalInt.empty();
    FillRequest request = new FillRequest(words[2], words[3], Long.parseLong(words[4]), odometer);
    return switch (terminal.fill(request)) {
      case FillResult.Filled(var record, boolean blocked) ->
          "terminal %d filled %06d card %s quantityMl %d amountMinor %d%s"
              .formatted(
                  terminal.address(),
                  record.number(),
                  record.card(),
                  record.quantityMl(),
                  record.amountMinor(),
                  blocked ? " blocked" : "");
      case FillResult.Refused(FillResult.Reason reason, String why) ->
          "terminal %d refused card %s %s: %s".formatted(terminal.address(), words[2], reason, why);
    };
  }

  private String left(String[] words) {
    SimulatedTerminal terminal = terminal(words);
    return "terminal %d left card %s %d"
        .formatted(terminal.address(), words[2], terminal.left(words[2]));
  }

  private String power(String[] words) {
    SimulatedTerminal terminal = terminal(words);
    terminal.cutPower();
    return "terminal %d was switched off and on".formatted(terminal.address());
  }

  private String replace(String[] words) {
    SimulatedTerminal terminal = terminal(words);
    terminal.replace();
    return "terminal %d was replaced by %s".formatted(terminal.address(), terminal.serial());
  }

  private SimulatedTerminal terminal(String[] words) {
    int address = Integer.parseInt(words[1]);
    return terminals.stream()
        .filter(each -> each.address() == address)
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
