package saldo.gateway.medium.mifare;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A block in the format that a card counts with: the value, its complement and the value again, 4
 * bytes little-endian each, then a byte of the user's four times, every second one complemented.
 *
 * @param address the user's byte, 0 to 255. Whether it follows a value into another block is not
 *     said anywhere, so nothing should depend on it.
 */
public record ValueBlock(int value, int address) {
  private static final int BYTES = 16;
  private static final int BYTE = 0xFF;

  /** The value block in these 16 bytes; empty if they are none. */
  public static Optional<ValueBlock> parse(byte[] block) {
    ByteBuffer in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    int value = in.getInt();
    int complement = in.getInt();
    int again = in.getInt();
    ValueBlock read = new ValueBlock(value, block[12] & BYTE);
    boolean wellFormed = complement == ~value && again == value && in.getInt() == read.addresses();
    return wellFormed ? Optional.of(read) : Optional.empty();
  }

  /** Its 16 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(value)
        .putInt(~value)
        .putInt(value)
        .putInt(addresses())
        .array();
  }

  private int addresses() {
    int pair = address | (~address & BYTE) << 8;
    return pair | pair << 16;
  }
}
