package saldo.gateway.pn532.protocol;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Bytes that never change. */
public final class Octets {
  /** None. */
  public static final Octets NONE = new Octets(new byte[0]);

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these. */
  public static Octets of(byte[] bytes) {
    return new Octets(bytes.clone());
  }

  /**
   * These.
   *
   * @param values each 0 to 255
   */
  public static Octets of(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new Octets(bytes);
  }

  /**
   * Reads hexadecimal digits, as {@code 04A1B2C3}.
   *
   * @throws IllegalArgumentException if there is anything else, or half a byte
   */
  public static Octets parse(String hex) {
    return new Octets(HEX.parseHex(hex));
  }

  /** How many. */
  public int length() {
    return bytes.length;
  }

  /**
   * One of them.
   *
   * @param index from 0
   * @return 0 to 255
   */
  public int at(int index) {
    return bytes[index] & 0xFF;
  }

  /** Those from an index on. */
  public Octets from(int index) {
    return part(index, bytes.length);
  }

  /**
   * Those from an index on, up to another one that is not among them.
   *
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public Octets part(int from, int to) {
    Objects.checkFromToIndex(from, to, bytes.length);
    return new Octets(Arrays.copyOfRange(bytes, from, to));
  }

  /** These and then others. */
  public Octets and(Octets others) {
    byte[] both = Arrays.copyOf(bytes, bytes.length + others.bytes.length);
    System.arraycopy(others.bytes, 0, both, bytes.length, others.bytes.length);
    return new Octets(both);
  }

  /** A copy. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** As hexadecimal digits, two for each. */
  @Override
  public String toString() {
    return HEX.formatHex(bytes);
  }
}
