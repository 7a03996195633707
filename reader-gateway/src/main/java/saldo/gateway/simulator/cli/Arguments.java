package saldo.gateway.simulator.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code name=value} arguments of a simulator. */
final class Arguments {
  private static final long DAY_SECONDS = 86_400;

  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @param names that there are
   * @throws IllegalArgumentException with a sentence that says what is wrong; so do all others here
   */
  static Arguments parse(List<String> names, String... args) {
    Map<String, String> values = new HashMap<>();
    for (String each : args) {
      int equals = each.indexOf('=');
      if (equals < 0 || !names.contains(each.substring(0, equals))) {
        throw new IllegalArgumentException(
            "'%s' is not understood; give %s, each with =".formatted(each, names));
      }
      values.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return new Arguments(values);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  long number(String name, long usual, long lowest, long highest) {
    return text(name).map(text -> number(name, text, lowest, highest)).orElse(usual);
  }

  static long number(String name, String text, long lowest, long highest) {
    if (text.matches("[0-9]{1,18}")) {
      long number = Long.parseLong(text);
      if (number >= lowest && number <= highest) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "%s is '%s'; give %d to %d".formatted(name, text, lowest, highest));
  }

  /** What the same chances follow from; 1 if it is not said. */
  long seed() {
    return number("seed", 1, 0, Long.MAX_VALUE);
  }

  /** How often somebody fills; zero, which is never, if it is not said. */
  Duration fillEvery() {
    return Duration.ofSeconds(number("fill-every", 0, 0, DAY_SECONDS));
  }

  /** In which clocks show the time; the one here if it is not said. */
  ZoneId zone() {
    String name = text("zone").orElse(ZoneId.systemDefault().getId());
    try {
      return ZoneId.of(name);
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(
          "there is no time zone '%s'; give one as Europe/Stockholm".formatted(name));
    }
  }
}
