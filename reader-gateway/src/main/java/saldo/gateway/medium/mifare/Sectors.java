package saldo.gateway.medium.mifare;

/** Where things are on a card of 1 KiB: 16 sectors of 4 blocks, the last of each its trailer. */
public final class Sectors {
  /** How many sectors there are. */
  public static final int COUNT = 16;

  /** How many blocks a sector has, its trailer among them. */
  public static final int BLOCKS_EACH = 4;

  /** How many blocks there are. */
  public static final int BLOCKS = COUNT * BLOCKS_EACH;

  private Sectors() {}

  /** The sector that a block is in. */
  public static int of(int block) {
    return block / BLOCKS_EACH;
  }

  /** Where a block is in its sector, 0 to 3. */
  public static int offset(int block) {
    return block % BLOCKS_EACH;
  }

  /** The block that holds a sector's keys and access bits. */
  public static int trailer(int sector) {
    return sector * BLOCKS_EACH + BLOCKS_EACH - 1;
  }

  /** Whether a block holds a sector's keys and access bits. */
  public static boolean isTrailer(int block) {
    return offset(block) == BLOCKS_EACH - 1;
  }
}
