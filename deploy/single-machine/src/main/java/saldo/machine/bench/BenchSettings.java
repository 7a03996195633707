package saldo.machine.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import saldo.machine.Installation;
import saldo.machine.bench.report.Tuning;

/**
 * How much is measured, and where.
 *
 * @param installation the built product
 * @param parent where throw-away directories are created: the disk that is measured
 * @param seconds about how long one round takes, from 1
 * @param rounds how often each figure is taken, from 1; its median is reported
 * @param tuning of the ledger service and its references
 */
public record BenchSettings(
    Installation installation, Path parent, int seconds, int rounds, Tuning tuning) {
  private static final int LONGEST_SECONDS = 120;
  private static final int MOST_ROUNDS = 20;

  public BenchSettings {
    require("seconds", seconds, LONGEST_SECONDS);
    require("rounds", rounds, MOST_ROUNDS);
  }

  /** As this process's environment says. */
  public static BenchSettings of(Installation installation, Path parent, int seconds, int rounds) {
    Map<String, String> environment = System.getenv();
    return new BenchSettings(installation, parent, seconds, rounds, Tuning.of(environment));
  }

  Duration round() {
    return Duration.ofSeconds(seconds);
  }

  private static void require(String name, int value, int highest) {
    if (value < 1 || value > highest) {
      throw new IllegalArgumentException(
          "--%s is %d; give 1 to %d".formatted(name, value, highest));
    }
  }
}
