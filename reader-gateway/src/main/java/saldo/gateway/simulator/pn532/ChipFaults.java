package saldo.gateway.simulator.pn532;

import saldo.gateway.simulator.Switch;
import saldo.gateway.simulator.fpp.FaultPlan;

/**
 * What goes wrong on the line to a chip, how often. Everything follows from the seed.
 *
 * @param seed of all chances
 * @param noisePermille of frames that are damaged or have noise before them, in both directions
 * @param lostPermille of frames that never arrive, in both directions
 * @param lostAckPermille of acknowledgements of the chip that never arrive
 * @param chunkBytes how many bytes of the chip arrive at once; 0 for as they come
 */
public record ChipFaults(
    long seed, int noisePermille, int lostPermille, int lostAckPermille, int chunkBytes) {
  /** What can be switched on, for a help text. */
  public static final String SWITCHES = "noise=N lost=N ack=N (each in 1000 frames), chunks=BYTES";

  private static final int ALWAYS = 1_000;

  /**
   * @throws IllegalArgumentException with a sentence if there can be no such faults
   */
  public ChipFaults {
    FaultPlan.none(seed).withRates(noisePermille, lostPermille, 0, 0);
    if (lostAckPermille < 0 || lostAckPermille > ALWAYS) {
      throw new IllegalArgumentException(
          "a fault happens in %d of 1000 frames; give 0 to 1000".formatted(lostAckPermille));
    }
    if (chunkBytes < 0) {
      throw new IllegalArgumentException("chunks are %d; give 0 or more".formatted(chunkBytes));
    }
  }

  /** Nothing goes wrong. */
  public static ChipFaults none(long seed) {
    return new ChipFaults(seed, 0, 0, 0, 0);
  }

  /**
   * Reads switches, separated by commas: {@value #SWITCHES}.
   *
   * @throws IllegalArgumentException with a sentence that says which switch is wrong
   */
  public static ChipFaults parse(String switches, long seed) {
    ChipFaults faults = none(seed);
    for (Switch each : Switch.parse(switches)) {
      faults = faults.with(each);
    }
    return faults;
  }

  private ChipFaults with(Switch fault) {
    return switch (fault.name()) {
      case "noise" ->
          new ChipFaults(seed, fault.number(), lostPermille, lostAckPermille, chunkBytes);
      case "lost" ->
          new ChipFaults(seed, noisePermille, fault.number(), lostAckPermille, chunkBytes);
      case "ack" -> new ChipFaults(seed, noisePermille, lostPermille, fault.number(), chunkBytes);
      case "chunks" ->
          new ChipFaults(seed, noisePermille, lostPermille, lostAckPermille, fault.number());
      default -> throw fault.unknown(SWITCHES);
    };
  }

  FaultPlan ofFrames() {
    return FaultPlan.none(seed).withRates(noisePermille, lostPermille, 0, 0);
  }

  FaultPlan ofAcknowledgements() {
    return FaultPlan.none(seed).withRates(0, lostAckPermille, 0, 0);
  }
}
