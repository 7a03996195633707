package saldo.gateway.simulator.jsonpts;

import java.time.Duration;
import java.util.List;
import saldo.gateway.simulator.Switch;

/**
 * What goes wrong with simulated controllers, how often. Everything follows from the seed.
 *
 * @param seed of all chances
 * @param lostPermille of requests that are not answered, half of them carried out all the same
 * @param doubledPermille of uploads that come again although they were acknowledged
 * @param garbledPermille of answers that are cut off in the middle
 * @param slowMillis how long each answer takes
 * @param clockError how wrong the clocks are at the begin
 * @param wrap whether transaction numbers are about to begin anew
 * @param replaceAfter after so many fillings a controller is replaced by a new one, once all are
 *     uploaded; 0 is never
 */
public record PtsFaults(
    long seed,
    int lostPermille,
    int doubledPermille,
    int garbledPermille,
    int slowMillis,
    Duration clockError,
    boolean wrap,
    int replaceAfter) {
  private static final int ALWAYS = 1_000;

  /** What can be switched on, for a help text. */
  public static final String SWITCHES =
      "lost=N doubled=N garbled=N (each in 1000), slow=MILLIS, clock=SECONDS, wrap,"
          + " replace=FILLINGS";

  /**
   * @throws IllegalArgumentException if a rate is not between 0 and 1000, or slow is negative
   */
  public PtsFaults {
    for (int rate : List.of(lostPermille, doubledPermille, garbledPermille)) {
      if (rate < 0 || rate > ALWAYS) {
        throw new IllegalArgumentException(
            "a fault happens in %d of 1000; give 0 to 1000".formatted(rate));
      }
    }
    if (slowMillis < 0 || replaceAfter < 0) {
      throw new IllegalArgumentException("slow is in milliseconds, replace in fillings, from 0");
    }
  }

  /** Nothing goes wrong. */
  public static PtsFaults none(long seed) {
    return new PtsFaults(seed, 0, 0, 0, 0, Duration.ZERO, false, 0);
  }

  /**
   * Reads switches, separated by commas: {@value #SWITCHES}.
   *
   * @throws IllegalArgumentException with a sentence that says which switch is wrong
   */
  public static PtsFaults parse(String switches, long seed) {
    PtsFaults faults = none(seed);
    for (Switch each : Switch.parse(switches)) {
      faults = faults.with(each);
    }
    return faults;
  }

  private PtsFaults with(Switch fault) {
    return switch (fault.name()) {
      case "lost" -> withRates(fault.number(), doubledPermille, garbledPermille);
      case "doubled" -> withRates(lostPermille, fault.number(), garbledPermille);
      case "garbled" -> withRates(lostPermille, doubledPermille, fault.number());
      case "slow" -> with(fault.number(), clockError, wrap);
      case "clock" -> with(slowMillis, Duration.ofSeconds(fault.number()), wrap);
      case "wrap" -> with(slowMillis, clockError, true);
      case "replace" -> withReplacementAfter(fault.number());
      default -> throw fault.unknown(SWITCHES);
    };
  }

  /** The same with other rates, each in 1000. */
  public PtsFaults withRates(int lost, int doubled, int garbled) {
    return new PtsFaults(seed, lost, doubled, garbled, slowMillis, clockError, wrap, replaceAfter);
  }

  private PtsFaults with(int slow, Duration error, boolean wrapping) {
    return new PtsFaults(
        seed, lostPermille, doubledPermille, garbledPermille, slow, error, wrapping, replaceAfter);
  }

  /** The same with clocks that are wrong. */
  public PtsFaults withClockError(Duration error) {
    return with(slowMillis, error, wrap);
  }

  /** The same with numbers that are about to begin anew. */
  public PtsFaults withWrap() {
    return with(slowMillis, clockError, true);
  }

  /** The same with controllers that are replaced after so many fillings. */
  public PtsFaults withReplacementAfter(int fillings) {
    return new PtsFaults(
        seed,
        lostPermille,
        doubledPermille,
        garbledPermille,
        slowMillis,
        clockError,
        wrap,
        fillings);
  }
}
