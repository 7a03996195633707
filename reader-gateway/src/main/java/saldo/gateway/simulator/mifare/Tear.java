package saldo.gateway.simulator.mifare;

import java.util.Optional;
import java.util.SplittableRandom;
import saldo.gateway.medium.SectorCard;

/**
 * A card that is pulled out of the field at one of its writes.
 *
 * @param block the block whose writes count; {@link #ANY_BLOCK} for all
 * @param nth at which of these writes, from 1, counted from when it was switched on
 * @param moment when, as seen from the write
 * @param left what the block holds then, if it is pulled during the write
 * @param seed of what is random in it
 * @param absentPolls how many polls the card does not answer afterwards
 */
public record Tear(int block, int nth, Moment moment, Left left, long seed, int absentPolls) {
  /** Of {@link #block}: the writes of all blocks count. */
  public static final int ANY_BLOCK = -1;

  /** When the field goes. */
  public enum Moment {
    /** Nothing is written. */
    BEFORE,
    /** The write begins and does not end. */
    DURING,
    /** Everything is written, but the answer gets lost. */
    AFTER
  }

  /** What a write that did not end leaves. */
  public enum Left {
    /** Anything. */
    RANDOM,
    /** What was there is erased, nothing is written yet: all zeros. */
    ERASED,
    /** The first half is new, the second old. */
    HALF,
    /** Cells that are read as what was there before and what was written, in turns. */
    FLICKERING,
    /** Cells that are read as anything and as what was written, in turns. */
    FADING
  }

  /** At the n-th write of any block, from 1; random content, back at the next poll. */
  public static Tear atWrite(int nth, Moment moment) {
    return new Tear(ANY_BLOCK, nth, moment, Left.RANDOM, 1, 0);
  }

  /** At the next write of a block; random content, back at the next poll. */
  public static Tear atBlock(int block, Moment moment) {
    return new Tear(block, 1, moment, Left.RANDOM, 1, 0);
  }

  /** The same, with this left in the block. */
  public Tear leaving(Left other, long otherSeed) {
    return new Tear(block, nth, moment, other, otherSeed, absentPolls);
  }

  /** The same, with the card away for so many polls. */
  public Tear absentFor(int polls) {
    return new Tear(block, nth, moment, left, seed, polls);
  }

  boolean counts(int written) {
    return block == ANY_BLOCK || block == written;
  }

  Tear oneWriteLess() {
    return new Tear(block, nth - 1, moment, left, seed, absentPolls);
  }

  /** What the block holds after it. */
  byte[] content(byte[] before, byte[] after) {
    return switch (moment) {
      case BEFORE -> before;
      case AFTER -> after;
      case DURING -> torn(before, after);
    };
  }

  /** What the block is read as every second time, if its cells are weak after it. */
  Optional<byte[]> flicker(byte[] before) {
    if (moment != Moment.DURING) {
      return Optional.empty();
    }
    return switch (left) {
      case RANDOM, ERASED, HALF -> Optional.empty();
      case FLICKERING -> Optional.of(before);
      case FADING -> Optional.of(random());
    };
  }

  private byte[] torn(byte[] before, byte[] after) {
    return switch (left) {
      case RANDOM -> random();
      case ERASED -> new byte[SectorCard.BLOCK_BYTES];
      case HALF -> {
        byte[] half = before.clone();
        System.arraycopy(after, 0, half, 0, half.length / 2);
        yield half;
      }
      case FLICKERING, FADING -> after;
    };
  }

  private byte[] random() {
    byte[] content = new byte[SectorCard.BLOCK_BYTES];
    new SplittableRandom(seed).nextBytes(content);
    return content;
  }
}
