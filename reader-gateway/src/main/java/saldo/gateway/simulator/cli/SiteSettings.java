package saldo.gateway.simulator.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
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
    Map<String, String> values = new HashMap<>();
    for (String each : args) {
      int equals = each.indexOf('=');
      if (equals < 0 || !NAMES.contains(each.substring(0, equals))) {
        throw new IllegalArgumentException(
            "'%s' is not understood; give %s, each with =".formatted(each, NAMES));
      }
      values.put(each.substring(0, equals), each.substring(equals + 1));
    }
    if (!values.containsKey("port") && !values.containsKey("pty")) {
      throw new IllegalArgumentException("say where: give a port, or the path for a pty");
    }
    return of(values);
  }

  private static SiteSettings of(Map<String, String> values) {
    Optional<Integer> port =
        Optional.ofNullable(values.get("port"))
            .map(text -> Math.toIntExact(number("port", text, 0, HIGHEST_PORT)));
    long terminals = number("terminals", values.getOrDefault("terminals", "1"), 1, MOST_TERMINALS);
    long lines = number("lines", values.getOrDefault("lines", "1"), 1, MOST_TERMINALS);
    if (lines > 1 && (lines * terminals > MOST_TERMINALS || values.containsKey("pty"))) {
      throw new IllegalArgumentException(
          "several lines are on ports, with at most %d terminals together"
              .formatted(MOST_TERMINALS));
    }
    long seed = number("seed", values.getOrDefault("seed", "1"), 0, Long.MAX_VALUE);
    long fillEvery = number("fill-every", values.getOrDefault("fill-every", "0"), 0, 86_400);
    return new SiteSettings(
        port,
        Optional.ofNullable(values.get("pty")).map(Path::of),
        Math.toIntExact(lines),
        Math.toIntExact(terminals),
        FaultPlan.parse(values.getOrDefault("faults", ""), seed),
        Duration.ofSeconds(fillEvery),
        new SimulatedTerminal.Site(
            zone(values.getOrDefault("zone", ZoneId.systemDefault().getId())),
            prices(values.getOrDefault("prices", ""))));
  }

  private static long number(String name, String text, long lowest, long highest) {
    if (text.matches("[0-9]{1,18}")) {
      long number = Long.parseLong(text);
      if (number >= lowest && number <= highest) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "%s is '%s'; give %d to %d".formatted(name, text, lowest, highest));
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
      prices.put(parts[0], number("a price", parts[1], 1, 9_999_999));
    }
    return prices;
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(
          "there is no time zone '%s'; give one as Europe/Stockholm".formatted(text));
    }
  }
}
