package saldo.gateway.simulator.fpp;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Does to the bytes on a line what a plan says. Not for several threads. */
public final class LineFaults {
  private static final int MOST_NOISE = 12;
  private static final int PERMILLE = 1_000;

  private final FaultPlan plan;
  private final SplittableRandom random;

  /**
   * A line of its own.
   *
   * @param salt makes lines of the same plan have different faults
   */
  public LineFaults(FaultPlan plan, long salt) {
    this.plan = plan;
    this.random = new SplittableRandom(plan.seed() * 31 + salt);
  }

  /** What arrives of a frame. */
  public byte[] pass(byte[] frame) {
    if (happens(plan.lostPermille())) {
      return new byte[0];
    }
    ByteArrayOutputStream arriving = new ByteArrayOutputStream();
    for (int times = happens(plan.doubledPermille()) ? 2 : 1; times > 0; times--) {
      arriving.writeBytes(happens(plan.noisePermille()) ? noisy(frame) : frame);
    }
    return arriving.toByteArray();
  }

  /** Whether the terminal loses its power at this frame. */
  public boolean cutsPower() {
    return happens(plan.powerCutPermille());
  }

  /** What still leaves a terminal that loses its power while it sends. */
  public byte[] begin(byte[] frame) {
    return Arrays.copyOf(frame, random.nextInt(frame.length + 1));
  }

  /** An even chance. */
  public boolean coin() {
    return random.nextBoolean();
  }

  private byte[] noisy(byte[] frame) {
    if (random.nextBoolean()) {
      byte[] damaged = frame.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      return damaged;
    }
    byte[] noise = new byte[1 + random.nextInt(MOST_NOISE)];
    random.nextBytes(noise);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(noise);
    both.writeBytes(frame);
    return both.toByteArray();
  }

  private boolean happens(int permille) {
    return permille > 0 && random.nextInt(PERMILLE) < permille;
  }
}
