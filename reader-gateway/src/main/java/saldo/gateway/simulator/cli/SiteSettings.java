package saldo.gateway.simulator.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saldo.gateway.simulator.fpp.FaultPlan;
import saldo.gateway.simulator.fpp.SimulatedTerminal;

/**
 * What is to be simulated, as {@code name=value} arguments: {@code port}, {@code pty}, {@code
 * lines}, {@code terminals}, {@code seed}, {@code faults}, {@code fill-every}, {@code zone}, {@code
 * prices}.
 *
 * @param port to listen on, if there is to be one; 0 for any that is free
 * @param pty where to link a pseudo-terminal, if there is to be one
 * @param lines on ports one after the other, 1 to 255
 * @param terminals how many on each line, all of them together 1 to 255
 * @param faults what goes wrong
 * @param fillEvery how often somebody fills; zero is never
 * @param site their time zone, and what fuel costs there
 */
record SiteSettings(
    Optional<Integer> port,
    Optional<Path> pty,
    int lines,
    int terminals,
    FaultPlan faults,
    Duration fillEvery,
    SimulatedTerminal.Site site) {
  private static final int MOST_TERMINALS = 255;
  private static final int HIGHEST_PORT = 65_535;
  private static final List<String> NAMES =
      List.of(
          "port", "pty", "lines", "terminals", "seed", "faults", "fill-every", "zone", "prices");

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static SiteSettings parse(String... args) {
    Arguments arguments = Arguments.parse(NAMES, args);
    if (arguments.text("port").isEmpty() && arguments.text("pty").isEmpty()) {
      throw new IllegalArgumentException("say where: give a port, or the path for a pty");
    }
    Optional<Integer> port =
        arguments
            .text("port")
            .map(_ -> Math.toIntExact(arguments.number("port", 0, 0, HIGHEST_PORT)));
    long terminals = arguments.number("terminals", 1, 1, MOST_TERMINALS);
    long lines = arguments.number("lines", 1, 1, MOST_TERMINALS);
    if (lines > 1 && (lines * terminals > MOST_TERMINALS || arguments.text("pty").isPresent())) {
      throw new IllegalArgumentException(
          "several lines are on ports, with at most %d terminals together"
              .formatted(MOST_TERMINALS));
    }
    return new SiteSettings(
        port,
        arguments.text("pty").map(Path::of),
        Math.toIntExact(lines),
        Math.toIntExact(terminals),
        FaultPlan.parse(arguments.text("faults").orElse(""), arguments.seed()),
        arguments.fillEvery(),
        new SimulatedTerminal.Site(arguments.zone(), prices(arguments.text("prices").orElse(""))));
  }

  private static Map<String, Long> prices(String text) {
    if (text.isEmpty()) {
      return SimulatedTerminal.PRICES_MILLI;
    }
    Map<String, Long> prices = new HashMap<>();
    for (String each : text.split(",", -1)) {
      String[] parts = each.split(":", -1);
      if (parts.length != 2 || !parts[0].matches("[0-9A-Za-z]{1,4}")) {
        throw new IllegalArgumentException(
            "'%s' is no price; give a product and thousandths of the unit, as D:1799"
                .formatted(each));
      }
      prices.put(parts[0], Arguments.number("a price", parts[1], 1, 9_999_999));
    }
    return prices;
  }
}
