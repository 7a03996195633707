package saldo.gateway.simulator.fpp;

import java.time.Duration;
import java.util.List;
import saldo.gateway.simulator.Switch;

/**
 * What goes wrong, how often. Everything follows from the seed.
 *
 * @param seed of all chances
 * @param noisePermille of frames that are damaged or have noise beside them
 * @param lostPermille of frames that never arrive
 * @param doubledPermille of frames that arrive twice
 * @param powerCutPermille of frames at which the terminal is switched off and on
 * @param clockError how wrong the terminals' clocks are at the begin
 * @param wrap whether the filling numbers are about to begin anew
 * @param replaceAfter after so many fillings a terminal is replaced by a new one; 0 is never
 */
public record FaultPlan(
    long seed,
    int noisePermille,
    int lostPermille,
    int doubledPermille,
    int powerCutPermille,
    Duration clockError,
    boolean wrap,
    int replaceAfter) {
  private static final String WRAP = "wrap";
  private static final int ALWAYS = 1_000;

  /** What can be switched on, for a help text. */
  public static final String SWITCHES =
      "noise=N lost=N doubled=N power=N (each in 1000 frames), clock=SECONDS, wrap,"
          + " replace=FILLINGS";

  /**
   * @throws IllegalArgumentException if a rate is not between 0 and 1000
   */
  public FaultPlan {
    for (int rate : List.of(noisePermille, lostPermille, doubledPermille, powerCutPermille)) {
      if (rate < 0 || rate > ALWAYS) {
        throw new IllegalArgumentException(
            "a fault happens in %d of 1000 frames; give 0 to 1000".formatted(rate));
      }
    }
  }

  /** Nothing goes wrong. */
  public static FaultPlan none(long seed) {
    return new FaultPlan(seed, 0, 0, 0, 0, Duration.ZERO, false, 0);
  }

  /**
   * Reads switches, separated by commas: {@value #SWITCHES}.
   *
   * @throws IllegalArgumentException with a sentence that says which switch is wrong
   */
  public static FaultPlan parse(String switches, long seed) {
    FaultPlan plan = none(seed);
    for (Switch each : Switch.parse(switches)) {
      plan = plan.with(each);
    }
    return plan;
  }

  private FaultPlan with(Switch fault) {
    return switch (fault.name()) {
      case "noise" -> withRates(fault.number(), lostPermille, doubledPermille, powerCutPermille);
      case "lost" -> withRates(noisePermille, fault.number(), doubledPermille, powerCutPermille);
      case "doubled" -> withRates(noisePermille, lostPermille, fault.number(), powerCutPermille);
      case "power" -> withRates(noisePermille, lostPermille, doubledPermille, fault.number());
      case "clock" -> withClockError(Duration.ofSeconds(fault.number()));
      case WRAP -> withNumbering(true, replaceAfter);
      case "replace" -> withNumbering(wrap, fault.number());
      default -> throw fault.unknown(SWITCHES);
    };
  }

  /** The same with other rates, each in 1000 frames. */
  public FaultPlan withRates(int noise, int lost, int doubled, int powerCut) {
    return new FaultPlan(seed, noise, lost, doubled, powerCut, clockError, wrap, replaceAfter);
  }

  /** The same with clocks that are wrong. */
  public FaultPlan withClockError(Duration error) {
    return new FaultPlan(
        seed,
        noisePermille,
        lostPermille,
        doubledPermille,
        powerCutPermille,
        error,
        wrap,
        replaceAfter);
  }

  /** The same with other numbering. */
  public FaultPlan withNumbering(boolean wrapping, int replacedAfter) {
    return new FaultPlan(
        seed,
        noisePermille,
        lostPermille,
        doubledPermille,
        powerCutPermille,
        clockError,
        wrapping,
        replacedAfter);
  }
}
