package saldo.gateway.medium;

import java.util.Arrays;
import java.util.HexFormat;

/** A key of a sector, 6 bytes. It does not show itself in logs. */
public final class SectorKey {
  /** How many bytes it has. */
  public static final int BYTES = 6;

  /** What cards have from the factory. */
  public static final SectorKey TRANSPORT = new SectorKey(HexFormat.of().parseHex("FFFFFFFFFFFF"));

  private final byte[] bytes;

  /**
   * @param bytes 6 of them
   * @throws IllegalArgumentException if there are more or less
   */
  public SectorKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a sector's key has 6 bytes, this has %d".formatted(bytes.length));
    }
    this.bytes = bytes.clone();
  }

  /** Its 6 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SectorKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SectorKey[secret]";
  }
}
