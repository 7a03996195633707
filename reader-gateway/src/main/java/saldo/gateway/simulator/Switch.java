package saldo.gateway.simulator;

import java.util.Arrays;
import java.util.List;

/**
 * Something that can go wrong with simulated devices, as it is typed: {@code noise=20}, or {@code
 * wrap} alone.
 *
 * @param name what goes wrong
 * @param value what follows the equals sign; empty if there is none
 */
public record Switch(String name, String value) {
  private static final int HIGHEST = 1_000_000;

  /** Reads what is typed, separated by commas. */
  public static List<Switch> parse(String switches) {
    return Arrays.stream(switches.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(Switch::one)
        .toList();
  }

  private static Switch one(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new Switch(text, "")
        : new Switch(text.substring(0, equals), text.substring(equals + 1));
  }

  /**
   * Its value.
   *
   * @throws IllegalArgumentException with a sentence if it is no whole number
   */
  public int number() {
    if (!value.matches("-?[0-9]{1,7}") || Math.abs(Integer.parseInt(value)) > HIGHEST) {
      String typed = value.isEmpty() ? name : name + "=" + value;
      throw new IllegalArgumentException(
          "the fault '%s' needs a whole number after =".formatted(typed));
    }
    return Integer.parseInt(value);
  }

  /** What is said of a name that stands for nothing. */
  public IllegalArgumentException unknown(String all) {
    return new IllegalArgumentException(
        "there is no fault '%s'; there are %s".formatted(name, all));
  }
}
