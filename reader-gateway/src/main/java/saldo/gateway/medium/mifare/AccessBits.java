package saldo.gateway.medium.mifare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import saldo.gateway.medium.KeyKind;

/**
 * Who may do what in a sector: one condition for each of its four blocks, the trailer's last. A
 * condition is 0 to 7, its bits C1 C2 C3 as the data sheet writes them: 110 is 6.
 */
public record AccessBits(List<Integer> conditions) {
  /** What cards have from the factory: everything with key A. */
  public static final AccessBits TRANSPORT = new AccessBits(List.of(0, 0, 0, 1));

  /** How many bytes they take. */
  public static final int BYTES = 3;

  private static final int TRAILER = Sectors.BLOCKS_EACH - 1;
  private static final int NIBBLE = 0xF;
  private static final String NOBODY = "-";

  /** What is done with a block that is no trailer. */
  public enum OfData {
    READ("AB AB AB B AB B AB -"),
    WRITE("AB - - B B - B -"),
    INCREMENT("AB - - - - - B -"),
    /** And restore and transfer. */
    DECREMENT("AB AB - - - - AB -");

    private final String keys;

    OfData(String keys) {
      this.keys = keys; // who may, for each condition
    }
  }

  /** What is done with a part of a trailer. Key A is never read. */
  public enum OfTrailer {
    WRITE_KEY_A("A A - B B - - -"),
    READ_BITS("A A A AB AB AB AB AB"),
    WRITE_BITS("- A - B - B - -"),
    READ_KEY_B("A A A - - - - -"),
    WRITE_KEY_B("A A - B B - - -");

    private final String keys;

    OfTrailer(String keys) {
      this.keys = keys; // who may, for each condition
    }
  }

  /**
   * @throws IllegalArgumentException if there are not four conditions of 0 to 7
   */
  public AccessBits {
    conditions = List.copyOf(conditions);
    if (conditions.size() != Sectors.BLOCKS_EACH
        || conditions.stream().anyMatch(each -> each < 0 || each > 7)) {
      throw new IllegalArgumentException("a sector has four conditions of 0 to 7: " + conditions);
    }
  }

  /**
   * What is written in three bytes; empty if a bit and its complement do not fit, which blocks a
   * sector for ever.
   */
  public static Optional<AccessBits> parse(byte[] bytes) {
    int c1 = high(bytes[1]);
    int c2 = low(bytes[2]);
    int c3 = high(bytes[2]);
    if (low(bytes[0]) != (~c1 & NIBBLE)
        || high(bytes[0]) != (~c2 & NIBBLE)
        || low(bytes[1]) != (~c3 & NIBBLE)) {
      return Optional.empty();
    }
    return Optional.of(
        new AccessBits(
            IntStream.range(0, Sectors.BLOCKS_EACH)
                .mapToObj(i -> bit(c1, i) << 2 | bit(c2, i) << 1 | bit(c3, i))
                .toList()));
  }

  /** Their three bytes. */
  public byte[] bytes() {
    int c1 = column(2);
    int c2 = column(1);
    int c3 = column(0);
    return new byte[] {
      (byte) ((~c2 & NIBBLE) << 4 | (~c1 & NIBBLE)),
      (byte) (c1 << 4 | (~c3 & NIBBLE)),
      (byte) (c3 << 4 | c2),
    };
  }

  /**
   * Whether who has opened the sector with this key may do this.
   *
   * @param offset of the block in its sector, 0 to 2
   */
  public boolean allow(OfData what, int offset, KeyKind key) {
    return counts(key) && who(what.keys, offset).contains(key.name());
  }

  /** Whether who has opened the sector with this key may do this with its trailer. */
  public boolean allow(OfTrailer what, KeyKind key) {
    return counts(key) && who(what.keys, TRAILER).contains(key.name());
  }

  // a key B that can be read is data, and opens nothing
  private boolean counts(KeyKind key) {
    return key == KeyKind.A || who(OfTrailer.READ_KEY_B.keys, TRAILER).equals(NOBODY);
  }

  private String who(String keys, int offset) {
    return keys.split(" ", -1)[conditions.get(offset)];
  }

  private int column(int position) {
    return IntStream.range(0, Sectors.BLOCKS_EACH)
        .map(i -> bit(conditions.get(i), position) << i)
        .sum();
  }

  private static int bit(int bits, int position) {
    return bits >> position & 1;
  }

  private static int high(byte bits) {
    return bits >> 4 & NIBBLE;
  }

  private static int low(byte bits) {
    return bits & NIBBLE;
  }
}
