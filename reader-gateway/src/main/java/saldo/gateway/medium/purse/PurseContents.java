package saldo.gateway.medium.purse;

import java.util.Arrays;
import java.util.Optional;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.mifare.ValueBlock;

/** The three blocks of a purse as they were read. */
record PurseContents(byte[] main, byte[] backup, byte[] log) {
  /**
   * What can be relied on after it was read twice: a balance that was different the second time has
   * weak cells, and counts as torn. The log is the one of the first time; its seal tells whether it
   * was read right.
   */
  PurseContents agreeing(PurseContents again) {
    return new PurseContents(agreeing(main, again.main), agreeing(backup, again.backup), log);
  }

  boolean hasSameLog(PurseContents again) {
    return Arrays.equals(log, again.log);
  }

  boolean hasBothBalances() {
    return mainMinor().isPresent() && backupMinor().isPresent();
  }

  Optional<Long> mainMinor() {
    return minor(main);
  }

  Optional<Long> backupMinor() {
    return minor(backup);
  }

  /** What a value block says; empty if it is torn. Its address byte is never asked. */
  static Optional<Long> minor(byte[] block) {
    return ValueBlock.parse(block).map(value -> (long) value.value());
  }

  private static byte[] agreeing(byte[] block, byte[] again) {
    return Arrays.equals(block, again) ? block : new byte[SectorCard.BLOCK_BYTES];
  }
}
